using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Adjustments.Corrected;

namespace Portal.Tests.Royalties.Adjustments;

/// <summary>A rate or a share changed in retrospect becomes proposals that somebody takes or leaves.</summary>
[Trait("Fault", "FIN3")]
public class ProposeDifferencesTests
{
    private static async Task<int> Propose(PortalDatabase database) =>
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<ProposeDifferences>().ExecuteAsync());

    /// <summary>From the first of November a point is worth another share of the base salary.</summary>
    private static async Task NewRates(PortalDatabase database, decimal unitShare, DateOnly from) =>
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(
            new("Biểu mới", "QĐ 15", from, unitShare, [new("tin", "Tin", 0.5m, 10, "tin")])));

    [Fact]
    public async Task A_schedule_with_a_past_day_proposes_what_is_missing_and_asked_again_nothing()
    {
        var (database, _, _) = await ClosedAsync();
        using var __ = database;
        Assert.Equal(0, await Propose(database));
        await NewRates(database, 0.08m, new(2026, 11, 1));

        Assert.Equal(1, await Propose(database));
        Assert.Equal(0, await Propose(database));

        var proposal = Assert.Single(await All(database));
        Assert.Equal((new Money(-50_600), AdjustmentState.Proposed, AdjustmentGround.RateChanged), (proposal.Amount, proposal.State, proposal.Ground));
        Assert.Contains("253.000", proposal.Reason, StringComparison.Ordinal);
        // It counts once somebody took it, and the period is not finished before
        Assert.Equal(Money.Zero, (await Detail(database, December)).Total);
        Assert.Equal(["royalties.nothing-to-approve", "royalties.adjustment-waits"], (await Story.TryFinish(database, December)).Codes());
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<DecideAdjustment>().TakeAsync(proposal.Id, 1));
        Assert.Equal(new Money(-50_600), Story.Must(await Story.TryFinish(database, December)));
        Assert.Equal(0, await Propose(database));
    }

    [Fact]
    public async Task What_was_left_is_not_proposed_again_and_a_rate_changed_back_is()
    {
        var (database, _, _) = await ClosedAsync();
        using var __ = database;
        await NewRates(database, 0.08m, new(2026, 11, 1));
        await Propose(database);
        var proposal = Assert.Single(await All(database));
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<DecideAdjustment>().LeaveAsync(proposal.Id, 1, "Không hồi tố"));

        Assert.Equal(0, await Propose(database));
        await NewRates(database, 0.1m, new(2026, 11, 2));

        Assert.Equal(1, await Propose(database));
        Assert.Equal(new Money(50_600), (await All(database))[1].Amount);
    }

    [Fact]
    public async Task Shares_of_a_later_edition_move_money_between_its_people_and_add_up_to_nothing()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        var (first, second) = ((await Line(database, item)).ContributorId, await A.Contributor(database, "Trần Bình"));
        await Rewritten(database, item, (first, 60), (second, 40));

        Assert.Equal(2, await Propose(database));

        var found = await All(database);
        Assert.Equal([(first, new Money(-101_200)), (second, new Money(101_200))], found.Select(a => (a.ContributorId, a.Amount)));
        Assert.All(found, a => Assert.Equal(AdjustmentGround.ShareChanged, a.Ground));
        Assert.Null(found[1].OfLineId);
        Assert.Equal(0, await Propose(database));
    }

    [Fact]
    public async Task Open_periods_and_works_taken_back_are_passed_over_and_other_corrections_stay()
    {
        var (database, _, item) = await ClosedAsync();
        using var __ = database;
        await Story.Assess(database, (await Story.Publish(database)).ItemId);
        await Adjust(database, item, 10_000);
        await NewRates(database, 0.08m, new(2026, 11, 1));

        Assert.Equal(1, await Propose(database));
        Assert.Equal(new Money(-50_600), (await All(database))[1].Amount);
    }
}
