using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Adjustments.Corrected;

namespace Portal.Tests.Royalties.Evidence;

/// <summary>Corrections put in or changed past the verbs show: by their line, their work, the history and the paper. Each is made by plain SQL.</summary>
[Trait("Fault", "FIN20")]
[Trait("Fault", "FIN3")]
public sealed class VerifyAdjustmentsTests : IAsyncLifetime
{
    private const string About = "adjustments, the lines they correct and assessment sheets";
    private PortalDatabase database = null!;
    private PublishedItem item = null!;

    /// <summary>A closed November, and an approved December that carries a correction by hand and a proposed one that was taken.</summary>
    public async Task InitializeAsync()
    {
        (database, _, item) = await ClosedAsync();
        await Adjust(database, item, 47_000);
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(
            new("Biểu mới", "QĐ 15", new(2026, 11, 1), 0.08m, [new("tin", "Tin", 0.5m, 10, "tin")])));
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<ProposeDifferences>().ExecuteAsync());
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<DecideAdjustment>().TakeAsync((await All(database))[1].Id, 1));
        Story.Must(await Story.TryApprove(database, December));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<MoneyState> Verify() => (await database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync())
        .Single(s => s.About == About && s.PortalId == A.ThanhDong);

    private async Task Sql(string sql)
    {
        await using var db = database.Context();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    [Fact]
    public async Task What_the_verbs_have_written_agrees()
    {
        var state = await Verify();

        Assert.Null(state.First);
        Assert.Equal(2, state.Looked);
    }

    [Fact]
    public async Task What_was_taken_back_of_a_withdrawn_item_agrees_too()
    {
        await Story.Withdraw(database, item.EditionId);
        var work = await Story.Work(database, item.ItemId);
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<DecideWithdrawnWork>()
            .ExecuteAsync(work.Id, work.Version, WithdrawnDecision.TakeBack, "Sai sự thật"));

        var state = await Verify();

        Assert.Null(state.First);
        Assert.Equal(3, state.Looked);
        await Sql("UPDATE RoyaltyAdjustments SET Amount = Amount + 1 WHERE Ground = 'Withdrawn'");
        Assert.Contains("counts, which the history does not tell", (await Verify()).First, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Disagreements => new()
    {
        { "UPDATE RoyaltyAdjustments SET Amount = 147000 WHERE Id = (SELECT MIN(Id) FROM RoyaltyAdjustments)", "counts, which the history does not tell" },
        { "UPDATE RoyaltyAdjustments SET Amount = -50000 WHERE Id = (SELECT MAX(Id) FROM RoyaltyAdjustments)", "is Taken, which the history does not tell" },
        { "UPDATE RoyaltyAdjustments SET State = 'Left' WHERE Id = (SELECT MAX(Id) FROM RoyaltyAdjustments)", "is Left, which the history does not tell" },
        { "UPDATE RoyaltyAdjustments SET State = 'Left' WHERE Id = (SELECT MIN(Id) FROM RoyaltyAdjustments)", "lacks an adjustment of 47000" },
        { "DELETE FROM RoyaltyAdjustments WHERE Id = (SELECT MIN(Id) FROM RoyaltyAdjustments)", "lacks an adjustment of 47000" },
        { "UPDATE RoyaltyAdjustments SET Amount = 0", "is of nothing" },
        { "UPDATE RoyaltyAdjustments SET OfWorkId = NULL", "corrects no work of this portal" },
        { "UPDATE RoyaltyWorks SET PortalId = 'phu-lien'", "corrects no work of this portal" },
        { "UPDATE RoyaltyAdjustments SET OfLineId = 999", "corrects line 999, which is not of work" },
        { "UPDATE RoyaltyLines SET ContributorId = 999", "of contributor 999" },
        { "UPDATE RoyaltyPeriods SET Status = 'Open' WHERE Id = (SELECT MIN(Id) FROM RoyaltyPeriods)", "which is not approved" },
        // the line came to less than is taken back of it
        { "UPDATE RoyaltyLines SET Amount = 3000", "of 3000 is adjusted by -3600, below nothing" },
        { "UPDATE RoyaltyAdjustments SET OfLineId = NULL", "takes -3600 from contributor" },
        // another of the same amount in the approved period
        { "INSERT INTO RoyaltyAdjustments (PortalId, PeriodId, ContributorId, OfLineId, OfWorkId, Role, Amount, Reason, Ground, State, \"Key\", MadeByName, "
            + "MadeAt, CreatedAt, UpdatedAt, Version) SELECT PortalId, PeriodId, ContributorId, OfLineId, OfWorkId, Role, Amount, Reason, Ground, State, "
            + "'0198b0de-0000-7000-8000-000000000001', MadeByName, MadeAt, CreatedAt, UpdatedAt, 1 FROM RoyaltyAdjustments WHERE Amount = 47000",
            "of 47000 (“" },
    };

    [Theory]
    [MemberData(nameof(Disagreements))]
    public async Task A_correction_changed_by_sql_is_named(string sql, string words)
    {
        await Sql(sql);

        Assert.Contains(words, (await Verify()).First, StringComparison.Ordinal);
    }
}
