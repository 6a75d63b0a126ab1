using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Security;
using Portal.Core.Data.SqlServer;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Accounts.Sessions;
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
        await Story.PeriodAt(database, RoyaltyPeriodStatus.HandedOver);
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
    public async Task A_machine_that_was_suspended_is_not_doubted_and_one_set_forward_meanwhile_is()
    {
        clock.Suspend(TimeSpan.FromDays(12));
        Assert.Null(await Verb<CheckClock>().ExecuteAsync());
        clock.Suspend(TimeSpan.FromDays(3));
        clock.Jump(TimeSpan.FromDays(2));
        Assert.Equal(ClockWitness.SteadyCount, (await Verb<CheckClock>().ExecuteAsync())!.Witness);
    }

    [Fact]
    public async Task Said_to_be_right_by_another_process_it_is_believed_here_without_a_new_start()
    {
        clock.Jump(TimeSpan.FromDays(9));
        Assert.NotNull(await Verb<CheckClock>().ExecuteAsync());
        Story.Must(await database.Started().GetRequiredService<ConfirmClock>().ExecuteAsync());
        Assert.Null(await Verb<CheckClock>().ExecuteAsync());
        clock.Jump(TimeSpan.FromDays(9));
        Assert.NotNull(await Verb<CheckClock>().ExecuteAsync());
    }

    [Fact]
    public async Task Whoever_runs_a_portal_with_none_above_it_sees_the_doubt_and_may_say_that_the_clock_is_right()
    {
        await A.Membership(database, Someone.Administrator, PortalRole.Administrator, portalId: "hai-phong");
        var above = database.As(Someone.Administrator, "hai-phong");
        Assert.Null(Story.Must(await above.GetRequiredService<GetClock>().ExecuteAsync()).Doubt);
        clock.Jump(TimeSpan.FromDays(9));
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Administrator).GetRequiredService<GetClock>().ExecuteAsync()).Codes());
        var state = Story.Must(await above.GetRequiredService<GetClock>().ExecuteAsync());
        Assert.Contains("09:00 ngày 29/11/2026", state.Doubt, StringComparison.Ordinal);
        Assert.True(state.CanBeConfirmed);

        var (session, desk) = await AtTheDesk.SitAsync(database, Someone.Administrator, portal: "hai-phong");
        await using (var forget = database.Context())
            await forget.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(set => set.SetProperty(s => s.ProvedAt, DateTime.UnixEpoch));
        Assert.Equal(["accounts.proof-needed"], (await desk.GetRequiredService<ConfirmClock>().ExecuteAsync()).Codes());
        Story.Must(await above.GetRequiredService<ConfirmClock>().ExecuteAsync());

        Assert.Null(Story.Must(await above.GetRequiredService<GetClock>().ExecuteAsync()).Doubt);
        await using var db = database.Context();
        Assert.Equal(Someone.Administrator, (await db.SecurityLog.SingleAsync(l => l.Action == "clock.confirmed")).ActorId);
    }

    [Fact]
    public void The_machine_itself_says_that_it_does_not_sleep_while_it_is_asked()
    {
        var machine = new MachineTime();
        Assert.InRange(machine.Asleep() - machine.Asleep(), TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void The_question_for_the_servers_own_time_is_one_SQL_Server_understands() => SqlServerBinder.Parse(SqlServerPortalDbContext.AskTime);

    private async Task<Outcome<int>> TryPublishAsync(int edition) =>
        await database.As(Someone.Head).GetRequiredService<PublishEdition>().ExecuteAsync(edition, await Story.Version(database, edition), Story.Ticked);
}
