using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

public class ClearAssessmentTests
{
    private static async Task<Outcome<int>> TryClear(PortalDatabase database, RoyaltyWork work, int? version = null, string by = Someone.Secretary) =>
        await database.As(by).GetRequiredService<ClearAssessment>().ExecuteAsync(work.Id, version ?? work.Version);

    [Fact]
    public async Task A_work_taken_back_waits_again_is_worth_nothing_and_the_history_says_so()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        Story.Must(await TryClear(database, await Story.Work(database, item.ItemId)));
        var work = await Story.Work(database, item.ItemId);
        Assert.Equal((RoyaltyWorkStatus.Awaiting, null, null, null), (work.Status, work.Amount, work.GenreId, work.AssessedById));
        Assert.All(work.Lines, l => Assert.Null(l.Amount));
        await using var db = database.Context();
        Assert.Contains(db.History, h => h.Action == "royalties.assessment-cleared" && h.Sentence.Contains("253.000"));
        Assert.Contains("royalties.work-awaits", (await Story.TryApprove(database, new(2026, 11))).Codes());
    }

    [Fact]
    public async Task One_that_waits_already_is_left_as_it_is()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var item = await Story.Publish(database);
        var before = await Story.Work(database, item.ItemId);
        Story.Must(await TryClear(database, before));
        Assert.Equal(before.Version, (await Story.Work(database, item.ItemId)).Version);
    }

    [Fact]
    public async Task A_stale_version_a_period_approved_and_ones_own_work_are_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        var work = await Story.Work(database, item.ItemId);
        Assert.Equal(["data.stale"], (await TryClear(database, work, work.Version + 1)).Codes());
        await using (var db = database.Context())
        {
            db.Contributors.Single(c => c.Id == work.Lines.Single().ContributorId).UserId = Someone.Secretary;
            await db.SaveChangesAsync();
        }
        Assert.Equal(["royalties.own-work"], (await TryClear(database, work)).Codes());
        Story.Must(await Story.TryApprove(database, new(2026, 11)));
        Assert.Equal(["royalties.period-frozen"], (await TryClear(database, await Story.Work(database, item.ItemId), by: Someone.Deputy)).Codes());
    }

    [Fact]
    public async Task A_withdrawn_work_has_nothing_to_be_taken_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        await Story.Withdraw(database, item.EditionId);
        Assert.Equal(["royalties.work-excluded"], (await TryClear(database, await Story.Work(database, item.ItemId))).Codes());
        Assert.Equal(["access.not-found"],
            (await database.AsSystem("phu-lien").GetRequiredService<ClearAssessment>().ExecuteAsync(1, 1)).Codes());
    }
}
