using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Queue;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Adjustments.Corrected;

namespace Portal.Tests.Royalties.Adjustments;

/// <summary>An item withdrawn after its period was finished asks what becomes of its money.</summary>
[Trait("Fault", "FIN3")]
public class WithdrawnWorkTests
{
    private static async Task<Outcome<Money>> Decide(
        PortalDatabase database, PublishedItem item, WithdrawnDecision? decision, string? reason = "Sai sự thật", string by = Someone.Secretary)
    {
        var work = await Story.Work(database, item.ItemId);
        return await database.As(by).GetRequiredService<DecideWithdrawnWork>().ExecuteAsync(work.Id, work.Version, decision, reason);
    }

    private static async Task<List<WorkRow>> Questions(PortalDatabase database, string who) =>
        Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync()).Where(r => r.Does == "Giữ hay thu hồi?").ToList();

    [Fact]
    public async Task It_stands_in_the_queue_of_the_assessors_until_somebody_decides()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        await Story.Withdraw(database, item.EditionId);
        var work = await Story.Work(database, item.ItemId);

        var row = Assert.Single(await Questions(database, Someone.Secretary));
        Assert.Equal(($"nhuan-but/bai-da-go#bai-{work.Id}", "Bài đã gỡ"), (row.Link, row.State));
        Assert.Empty(await Questions(database, Someone.Finance));
        Assert.Equal(Money.Zero, Story.Must(await Decide(database, item, WithdrawnDecision.Keep)));

        Assert.Empty(await Questions(database, Someone.Secretary));
        Assert.Empty(await All(database));
        var told = Assert.Single(Story.Must(await database.As(Someone.Finance).GetRequiredService<FindWithdrawnWorks>().ExecuteAsync()));
        Assert.Equal((WithdrawnDecision.Keep, "Sai sự thật", "Lê Thu Trang"), (told.Decision, told.Reason, told.DecidedByName));
    }

    [Fact]
    public async Task Taken_back_from_a_closed_period_all_it_has_come_to_goes_back_in_the_open_one()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        await Adjust(database, item, 47_000);
        await Story.Withdraw(database, item.EditionId);

        Assert.Equal(new Money(300_000), Story.Must(await Decide(database, item, WithdrawnDecision.TakeBack)));

        var back = (await All(database))[1];
        Assert.Equal((new Money(-300_000), AdjustmentGround.Withdrawn, "Sai sự thật"), (back.Amount, back.Ground, back.Reason));
        Assert.Equal(Money.Zero, (await Detail(database, November)).Works[0].Lines[0].Now);
        Assert.Equal(RoyaltyPeriodStatus.Closed, (await Story.Period(database, November)).Status);
    }

    [Fact]
    public async Task In_a_finished_period_it_stops_the_approval_until_it_is_kept_or_left_out()
    {
        var (database, _, item) = await ClosedAsync(RoyaltyPeriodStatus.Open);
        using var __ = database;
        Story.Must(await Story.TryFinish(database, November));
        await Story.Withdraw(database, item.EditionId);

        Assert.Equal(["royalties.withdrawn-undecided"], (await Story.TryApprove(database, November)).Codes());
        Assert.Contains((await Detail(database, November)).Checks, c => c.Left == 1 && c.Link == "nhuan-but/bai-da-go");
        Story.Must(await Decide(database, item, WithdrawnDecision.TakeBack));

        Assert.Equal(RoyaltyWorkStatus.Excluded, (await Story.Work(database, item.ItemId)).Status);
        Assert.Equal(["royalties.nothing-to-approve"], (await Story.TryApprove(database, November)).Codes());
    }

    [Fact]
    public async Task Kept_it_stays_when_the_period_is_sent_back_and_undecided_it_is_left_out()
    {
        var (database, _, item) = await ClosedAsync(RoyaltyPeriodStatus.Assessed);
        using var __ = database;
        await Story.Withdraw(database, item.EditionId);
        Story.Must(await Decide(database, item, WithdrawnDecision.Keep));

        Story.Must(await Story.TryReturn(database, November, by: Someone.Secretary));

        Assert.Equal(RoyaltyWorkStatus.Assessed, (await Story.Work(database, item.ItemId)).Status);
    }

    [Fact]
    public async Task It_takes_a_decision_and_a_reason_and_is_decided_once_by_somebody_whose_money_it_is_not()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        Assert.Equal(["data.stale"], (await Decide(database, item, WithdrawnDecision.Keep)).Codes());
        await Story.Withdraw(database, item.EditionId);

        Assert.Equal([("royalties.withdrawn-decision", "Decision"), ("royalties.reason-missing", "Reason")],
            (await Decide(database, item, null, " ")).Refusals.Select(r => (r.Code, r.Field!)));
        Assert.Equal(["access.not-found"],
            (await database.As(Someone.Secretary).GetRequiredService<DecideWithdrawnWork>().ExecuteAsync(99, 1, WithdrawnDecision.Keep, "x")).Codes());
        var told = await Task.WhenAll(new[] { Someone.Secretary, Someone.Deputy }.Select(by => Task.Run(() =>
            Decide(database, item, WithdrawnDecision.TakeBack, by: by))));
        Assert.Single(told, o => o.Done);
        Assert.Single(await All(database));
    }
}
