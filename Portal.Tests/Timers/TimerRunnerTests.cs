using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Admin.Timers;
using Portal.Core.Timers;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Timers;

/// <summary>The round of the back-office: each second, whatever failed the second before.</summary>
public sealed class TimerRunnerTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private readonly HeardLog log = new();
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        log.Dispose();
        return Task.CompletedTask;
    }

    private IServiceProvider Node(params ITimedWork[] works) => database.AsSystem(configure: services =>
    {
        services.AddSingleton<TimerRunner>().AddLogging(logging => logging.AddProvider(log));
        foreach (var work in works) services.AddSingleton(work);
    });

    [Fact]
    public async Task A_work_that_fails_is_told_once_and_stops_neither_the_others_nor_the_next_round()
    {
        var (broken, whole) = (new Counted("hong", fails: true), new Counted("lanh"));
        using var runner = Node(broken, whole).GetRequiredService<TimerRunner>();

        await runner.StartAsync(default);
        await whole.Ran(1);
        clock.Advance(TimerRunner.Interval);
        await whole.Ran(2);
        await broken.Ran(2);
        await runner.StopAsync(default);

        Assert.Equal(["Warning: timers: timer hong: disk away"], log.Lines.Where(l => l.Contains("timers:", StringComparison.Ordinal)).Distinct());
        Assert.Single(log.Lines, l => l.Contains("timers:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_nodes_one_works_and_when_it_ends_in_order_the_other_goes_on_at_once()
    {
        var (first, second) = (new Counted("viec"), new Counted("viec"));
        var (one, two) = (Node(first).GetRequiredService<RunTimers>(), Node(second).GetRequiredService<RunTimers>());
        await one.ExecuteAsync(Unheard);
        await two.ExecuteAsync(Unheard);
        Assert.Equal((1, 0), (first.Count, second.Count));

        await one.LeaveAsync();
        await two.ExecuteAsync(Unheard);

        Assert.Equal((1, 1), (first.Count, second.Count));
    }

    [Fact]
    public async Task Told_to_stop_a_node_begins_nothing_more()
    {
        var work = new Counted("viec");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Node(work).GetRequiredService<RunTimers>().ExecuteAsync(Unheard, stop.Token);

        Assert.Equal((1, false), (work.Count, work.WentOn));
    }

    private static void Unheard(string what, Exception error) => Assert.Fail($"{what}: {error}");

    private sealed class Counted(string name, bool fails = false) : ITimedWork
    {
        private readonly SemaphoreSlim ran = new(0);

        public string Name => name;
        public int Count { get; private set; }
        public bool WentOn { get; private set; }

        public async Task RunAsync(TimerTurn turn)
        {
            Count++;
            WentOn = await turn.GoesOnAsync();
            ran.Release();
            if (fails) throw new IOException("disk away");
        }

        public async Task Ran(int times)
        {
            while (Count < times) Assert.True(await ran.WaitAsync(TimeSpan.FromMinutes(1)));
        }
    }
}
