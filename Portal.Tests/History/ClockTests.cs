using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data.SqlServer;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History;

/// <summary>A machine's clock that jumps: the histories do not run backwards, and no payment is dated tomorrow.</summary>
[Trait("Fault", "SEC12")]
public sealed class ClockTests : IAsyncLifetime
{
    private readonly JumpingClock clock = new(new DateTime(2026, 11, 20, 9, 0, 0));
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        Assert.Null(await Verb<CheckClock>().ExecuteAsync());
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private T Verb<T>() where T : notnull => database.AsSystem().GetRequiredService<T>();

    private async Task<List<DateTime>> TimesAsync()
    {
        await using var db = database.Context();
        return await db.History.OrderBy(h => h.Sequence).Select(h => h.At).ToListAsync();
    }

    [Fact]
    public async Task Set_back_by_an_hour_lines_stand_still_instead_of_running_backwards()
    {
        await Story.Draft(database);
        await Story.AtStep(database, "editing");
        clock.Jump(TimeSpan.FromHours(-1));
        await Story.AtStep(database, "editing");

        var times = await TimesAsync();
        Assert.True(times.Count > 1);
        Assert.Equal(times.Order(), times);
        Assert.Null((await Verb<VerifyHistory>().ExecuteAsync()).Single(s => s.PortalId == A.ThanhDong).Broken);
    }

    [Fact]
    public async Task Set_back_behind_the_last_line_nothing_is_published_and_both_times_are_named()
    {
        var edition = await Story.AtStep(database, "approval");
        clock.Jump(TimeSpan.FromHours(-2));

        var refused = await TryPublishAsync(edition);

        var refusal = Assert.Single(refused.Refusals, r => r.Code == "clock.doubtful");
        Assert.Contains("07:00 ngày 20/11/2026", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("09:00 ngày 20/11/2026", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(ClockWitness.LastLine, (await Verb<CheckClock>().ExecuteAsync())!.Witness);
        clock.Jump(TimeSpan.FromHours(2));
        Assert.True((await TryPublishAsync(edition)).Done);
    }

    [Fact]
    public async Task A_clock_corrected_by_seconds_is_no_doubt()
    {
        var edition = await Story.AtStep(database, "approval");
        clock.Jump(TimeSpan.FromSeconds(-90));

        Assert.Null(await Verb<CheckClock>().ExecuteAsync());
        Assert.True((await TryPublishAsync(edition)).Done);
        var times = await TimesAsync();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task Set_forward_by_more_than_a_day_no_period_is_approved_paid_or_closed()
    {
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);
        clock.Jump(TimeSpan.FromDays(2));

        var paid = await Story.TryPay(database, new YearMonth(2026, 11), new DateOnly(2026, 11, 22));

        Assert.Contains("clock.doubtful", paid.Codes());
        var doubt = (await Verb<CheckClock>().ExecuteAsync())!;
        Assert.Equal((ClockWitness.SteadyCount, TimeSpan.FromDays(2)), (doubt.Witness, doubt.NowAt - doubt.WitnessAt));
        Assert.Contains("confirm-clock", doubt.Sentence, StringComparison.Ordinal);
        clock.Jump(TimeSpan.FromDays(-2));
        Assert.DoesNotContain("clock.doubtful", (await Story.TryPay(database, new YearMonth(2026, 11), new DateOnly(2026, 11, 20))).Codes());
    }

    [Fact]
    public async Task Days_that_really_pass_and_a_jump_of_hours_are_no_doubt()
    {
        await Story.Publish(database);
        clock.Pass(TimeSpan.FromDays(9));
        Assert.Null(await Verb<CheckClock>().ExecuteAsync());
        clock.Jump(TimeSpan.FromHours(23));

        Assert.Null(await Verb<CheckClock>().ExecuteAsync());
    }

    [Fact]
    public async Task What_a_clock_ahead_has_written_forbids_nothing_once_somebody_says_that_it_is_right_now()
    {
        clock.Jump(TimeSpan.FromHours(23));
        await Story.AtStep(database, "editing");
        clock.Jump(TimeSpan.FromHours(-23));
        var edition = await Story.AtStep(database, "approval");
        Assert.False((await TryPublishAsync(edition)).Done);
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Administrator).GetRequiredService<ConfirmClock>().ExecuteAsync()).Codes());

        Story.Must(await Verb<ConfirmClock>().ExecuteAsync());

        Assert.True((await TryPublishAsync(edition)).Done);
        var times = await TimesAsync();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task A_clock_that_runs_ahead_does_not_empty_the_security_log()
    {
        await Story.Publish(database);
        clock.Jump(TimeSpan.FromDays(800));

        Assert.Equal(["clock.doubtful"], (await Verb<CutSecurityLog>().ExecuteAsync()).Codes());
    }

    [Fact]
    public void The_question_for_the_servers_own_time_is_one_SQL_Server_understands() => SqlServerBinder.Parse(SqlServerPortalDbContext.AskTime);

    private async Task<Outcome<int>> TryPublishAsync(int edition) =>
        await database.As(Someone.Head).GetRequiredService<PublishEdition>().ExecuteAsync(edition, await Story.Version(database, edition), Story.Ticked);
}
