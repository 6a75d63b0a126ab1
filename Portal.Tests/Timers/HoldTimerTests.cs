using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Timers;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Timers;

/// <summary>The lease of a timer: one node at a time, and never for ever.</summary>
public sealed class HoldTimerTests : IAsyncLifetime
{
    private static readonly Guid One = Guid.NewGuid(), Two = Guid.NewGuid();
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private HoldTimer Hold => database.AsSystem().GetRequiredService<HoldTimer>();

    [Fact]
    public async Task Whoever_comes_first_has_it_and_renews_it_while_the_other_waits()
    {
        Assert.True(await Hold.TakeAsync("viec", One));
        Assert.False(await Hold.TakeAsync("viec", Two));
        for (var i = 0; i < 10; i++)
        {
            clock.Advance(HoldTimer.Holds / 2);
            Assert.True(await Hold.TakeAsync("viec", One));
            Assert.False(await Hold.TakeAsync("viec", Two));
        }
    }

    [Fact]
    public async Task From_a_holder_that_died_it_is_taken_over_when_its_time_is_over()
    {
        Assert.True(await Hold.TakeAsync("viec", One));

        clock.Advance(HoldTimer.Holds - TimeSpan.FromMilliseconds(1));
        Assert.False(await Hold.TakeAsync("viec", Two));
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await Hold.TakeAsync("viec", Two));
        Assert.False(await Hold.TakeAsync("viec", One));
    }

    [Fact]
    public async Task Given_back_it_is_free_at_once_and_only_its_holder_gives_it_back()
    {
        Assert.True(await Hold.TakeAsync("viec", One));
        await Hold.LeaveAsync("viec", Two);
        Assert.False(await Hold.TakeAsync("viec", Two));

        await Hold.LeaveAsync("viec", One);

        Assert.True(await Hold.TakeAsync("viec", Two));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_leave_it_with_a_dead_holder_for_hours()
    {
        var jumping = new JumpingClock(new DateTime(2026, 11, 20, 9, 0, 0));
        using var own = await PortalDatabase.CreateAsync(jumping);
        var hold = own.AsSystem().GetRequiredService<HoldTimer>();
        Assert.True(await hold.TakeAsync("viec", One));

        jumping.Jump(-TimeSpan.FromHours(2));

        Assert.True(await hold.TakeAsync("viec", Two));
    }

    [Fact]
    public async Task Of_many_that_ask_at_once_one_has_it()
    {
        var nodes = Enumerable.Range(0, 8).Select(_ => (Hold: database.Started().GetRequiredService<HoldTimer>(), Id: Guid.NewGuid())).ToList();

        var answers = await Task.WhenAll(nodes.Select(n => Task.Run(() => n.Hold.TakeAsync("viec", n.Id))));

        Assert.Equal(1, answers.Count(had => had));
    }

    [Fact]
    public void Waits_after_failures_grow_and_end_at_an_hour()
    {
        var waits = Enumerable.Range(1, 8).Select(TimerWaits.After).ToList();

        Assert.Equal(waits.Order(), waits);
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromHours(1)), (waits[0], waits[^1]));
    }
}
