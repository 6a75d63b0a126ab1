using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Totals;
using Portal.Tests.Royalties.Adjustments;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Royalties.Opening;
using Portal.Tests.Royalties.Payees;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Evidence;

/// <summary>
/// Whatever is put into the database past the verbs shows: publication, work, line, payment and paper prove each other. Each disagreement is made
/// by plain SQL.
/// </summary>
[Trait("Fault", "FIN20")]
public sealed class VerifyMoneyTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    /// <summary>A paid November, and a December in work with an item published here and one brought along at the start; a signed copy of the payment
    /// sheet.</summary>
    public async Task InitializeAsync()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        database = await PortalDatabase.CreateAsync(clock);
        var closed = await Story.PeriodAt(database, RoyaltyPeriodStatus.Closed);
        await SignedGround.AttachAsync(database);
        await CommitmentScanGround.LayAsync(database);
        clock.Set(2026, 12, 1, 9);
        await OpeningGround.LayAsync(database);
        await OpeningGround.Confirm(database);
        var item = await Story.Publish(database);
        await Story.Assess(database, item.ItemId, 2);
        await Corrected.Adjust(database, closed, 10_000);
        await Budgeted.Give(database, 1_000_000_000);
        Story.Must(await Budgeted.TryRate(database, Budgeted.Rate()));
        Story.Must(await Budgeted.TryPrepare(database, new(2026, 12)));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<IReadOnlyList<MoneyState>> Verify() => database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync();

    private async Task<IReadOnlyList<MoneyState>> Wrong() => (await Verify()).Where(s => s.First is not null).ToList();

    private async Task Sql(string sql)
    {
        await using var db = database.Context();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    [Fact]
    public async Task What_the_verbs_have_written_agrees_and_every_check_has_looked_at_something()
    {
        // What was owed at the start, drawn up to be paid
        await using (var db = database.Context())
            await db.Contributors.ExecuteUpdateAsync(set => set.SetProperty(c => c.AwaitsConfirmation, false)
                .SetProperty(c => c.PayBy, Core.Royalties.Payees.PayBy.Cash));
        Story.Must(await Story.TryDraw(database, new() { Opening = true, PaidOn = new(2026, 12, 4) }));

        var states = await Verify();

        Assert.All(states, s => Assert.Null(s.First));
        Assert.All(states.Where(s => s.PortalId == A.ThanhDong), s => Assert.True(s.Looked > 0, s.About));
    }

    [Fact]
    public async Task Thirty_works_put_in_by_sql_never_published_assessed_and_approved_are_caught()
    {
        await Sql("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
            INSERT INTO RoyaltyWorks (PortalId, PeriodId, ItemId, EditionId, Title, SectionName, PublishedOn, Status, AdditionPercent, CreatedAt, UpdatedAt,
                Version)
            SELECT 'thanh-dong', (SELECT MAX(Id) FROM RoyaltyPeriods), 9000 + i, 9000 + i, 'Bài ma ' || i, 'Tin tức', '2026-12-01', 'Awaiting', 0,
                '2026-12-01 02:00:00', '2026-12-01 02:00:00', 1 FROM n
            """);
        await Sql("INSERT INTO RoyaltyLines (PortalId, WorkId, ContributorId, Role, SharePercent, Position) "
            + "SELECT PortalId, Id, (SELECT MIN(Id) FROM Contributors), 'Author', 100, 0 FROM RoyaltyWorks WHERE ItemId > 9000");
        await using (var db = database.Context())
            foreach (var work in await db.RoyaltyWorks.Where(w => w.ItemId > 9000).ToListAsync())
                // Assessed by the verb itself, as whoever does not know them would
                await database.AsSystem().GetRequiredService<Core.Royalties.Works.AssessWork>().ExecuteAsync(new(work.Id, work.Version, "tin", 1, [], null));

        var wrong = Assert.Single(await Wrong());

        Assert.Equal(("works on publications", 30), (wrong.About, wrong.Wrong));
        Assert.Contains("“Bài ma 1” is of item 9001, which this portal does not have", wrong.First, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Disagreements => new()
    {
        // an item of another portal, which is published there
        { "UPDATE ContentItems SET PortalId = 'phu-lien' WHERE Id = (SELECT MAX(ItemId) FROM RoyaltyWorks)", "works on publications",
            "which this portal does not have" },
        { "DELETE FROM Publications WHERE ItemId = (SELECT MAX(ItemId) FROM RoyaltyWorks)", "works on publications", "which was never published" },
        { "UPDATE Editions SET PublishedAt = NULL WHERE Id = (SELECT MAX(EditionId) FROM RoyaltyWorks)", "works on publications", "is of edition" },
        { "UPDATE RoyaltyWorks SET PublishedOn = '2024-06-30' WHERE Id = (SELECT MAX(Id) FROM RoyaltyWorks)", "works on publications",
            "says it was published on 2024-06-30" },
        { "UPDATE RoyaltyWorks SET ItemId = NULL WHERE Id = (SELECT MAX(Id) FROM RoyaltyWorks)", "works on publications", "has neither an item nor an import" },
        { "DELETE FROM RoyaltyWorks WHERE Id = (SELECT MAX(Id) FROM RoyaltyWorks)", "publications with works",
            "was published with contributors and has no work" },
        // the mark of the start without an import that tells of it
        { "UPDATE RoyaltyWorks SET OpeningImportId = (SELECT MAX(Id) FROM OpeningImports), "
            + "OpeningKey = 'x', ItemId = NULL WHERE Id = (SELECT MAX(Id) FROM RoyaltyWorks)",
            "works and balances of the start on their import reports", "no import tells of it" },
        { "UPDATE RoyaltyWorks SET Title = 'Tên khác' WHERE OpeningImportId IS NOT NULL", "works and balances of the start on their import reports",
            "no import tells of it" },
        { "DELETE FROM RoyaltyWorks WHERE OpeningImportId IS NOT NULL", "works and balances of the start on their import reports", "no longer there" },
        { "UPDATE OpeningImports SET Report = replace(Report, '250000', '950000')", "works and balances of the start on their import reports",
            "is not the one the history tells" },
        { "UPDATE OpeningBalances SET Owed = 950000", "works and balances of the start on their import reports", "is not what its import tells" },
        { "UPDATE RoyaltyLines SET Amount = Amount + 1 WHERE Id = (SELECT MAX(Id) FROM RoyaltyLines)", "amounts of works, lines and assessments",
            "and its lines of" },
        { "UPDATE RoyaltyWorks SET Amount = NULL WHERE Id = (SELECT MAX(Id) FROM RoyaltyWorks)", "amounts of works, lines and assessments", "has no amount" },
        { "DELETE FROM RoyaltyLines WHERE Id = (SELECT MAX(Id) FROM RoyaltyLines)", "amounts of works, lines and assessments", "has no lines" },
        { "UPDATE RoyaltyLines SET PortalId = 'phu-lien' WHERE Id = (SELECT MAX(Id) FROM RoyaltyLines)", "amounts of works, lines and assessments",
            "has no lines" },
        // after closing
        { "UPDATE RoyaltyPayments SET Net = Net + 5", "payments, what they settled and payment sheets", "less 0 as" },
        { "UPDATE RoyaltyPayments SET Gross = Gross + 5, Net = Net + 5", "payments, what they settled and payment sheets", "and settled 253000" },
        { "UPDATE RoyaltyPayments SET Gross = Gross + 5, Net = Net + 5; UPDATE RoyaltySettlements SET Amount = Amount + 5",
            "payments, what they settled and payment sheets", "says 253000" },
        { "DELETE FROM RoyaltyPayments", "payments, what they settled and payment sheets", "has no payments" },
        { "UPDATE RoyaltySettlements SET Amount = Amount + 5", "dues of paid periods, their lines and what was settled", "and payments say 253005" },
        { "UPDATE RoyaltyDues SET Total = Total + 5 WHERE PeriodId IS NOT NULL",
            "dues of paid periods, their lines and what was settled", "whose lines come to 253000" },
        { "UPDATE RoyaltyDues SET Settled = Settled + 5 WHERE PeriodId IS NOT NULL; UPDATE RoyaltySettlements SET Amount = Amount + 5",
            "dues of paid periods, their lines and what was settled",
            "of 253000 is settled with 253005" },
        { "UPDATE RoyaltyDues SET ContributorId = (SELECT MAX(Id) FROM Contributors) WHERE PeriodId IS NOT NULL",
            "dues of paid periods, their lines and what was settled", "who has no line in it" },
        { "DELETE FROM RoyaltyDues WHERE PeriodId IS NOT NULL",
            "dues of paid periods, their lines and what was settled", "nothing, whose lines come to 253000" },
        { "UPDATE RoyaltyDues SET Total = Total + 5 WHERE PeriodId IS NULL",
            "dues of paid periods, their lines and what was settled", "from before the start" },
        { "UPDATE SignedCopies SET FileSha256 = replace(FileSha256, substr(FileSha256, 1, 4), 'beef')", "signed copies of papers",
            "is not one the history tells" },
        { "DELETE FROM SignedCopies", "signed copies of papers", "is gone" },
        { "UPDATE CommitmentScans SET FileSha256 = replace(FileSha256, substr(FileSha256, 1, 4), 'beef')", "scans of tax commitments",
            "is not one the history tells" },
        { "DELETE FROM CommitmentScans", "scans of tax commitments", "is gone" },
    };

    [Theory]
    [MemberData(nameof(Disagreements))]
    public async Task A_row_changed_by_sql_is_named(string sql, string about, string words)
    {
        await Sql(sql);

        var wrong = (await Wrong()).Where(s => s.About == about && s.PortalId == A.ThanhDong);

        Assert.Contains(words, Assert.Single(wrong).First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_changed_past_the_verbs_is_named_and_no_list_falls_over_it()
    {
        await Sql("UPDATE RoyaltyLines SET Amount = Amount + 1 WHERE Id = (SELECT MIN(Id) FROM RoyaltyLines)");

        Assert.Contains("whose lines come to 253001", (await Wrong()).Single(w => w.About.StartsWith("dues of paid", StringComparison.Ordinal)).First,
            StringComparison.Ordinal);
        var entries = Story.Must(await database.As(Someone.Finance).GetRequiredService<FindRoyaltyEntries>().ExecuteAsync(2026));
        Assert.Equal(new Money(253_000), entries.Sum(e => e.Paid));
        Assert.True((await database.As(Someone.Finance).GetRequiredService<FindUnpaidLines>().ExecuteAsync()).Done);
    }

    [Fact]
    public async Task An_amount_that_adds_up_everywhere_but_in_the_history_is_named()
    {
        await Sql("UPDATE RoyaltyWorks SET Amount = 900000 WHERE Id = (SELECT MAX(Id) FROM RoyaltyWorks)");
        await Sql("UPDATE RoyaltyLines SET Amount = 900000 WHERE Id = (SELECT MAX(Id) FROM RoyaltyLines)");

        var wrong = Assert.Single(await Wrong());

        Assert.Contains("is of 900000, which the history does not tell", wrong.First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_after_closing_a_work_moved_in_and_an_amount_changed_after_approval_disagree_with_the_paper()
    {
        var (last, closed) = ("(SELECT MAX(Id) FROM RoyaltyWorks)", "(SELECT MIN(Id) FROM RoyaltyPeriods)");
        await Sql($"UPDATE RoyaltyWorks SET PeriodId = {closed} WHERE Id = {last}");

        var wrong = await Wrong();

        Assert.Equal(["approved periods on their assessment sheets", "dues of paid periods, their lines and what was settled"], wrong.Select(w => w.About));
        Assert.Contains("which came after its approval", wrong[0].First, StringComparison.Ordinal);
        await Sql($"UPDATE RoyaltyWorks SET CreatedAt = '2026-11-01 00:00:00.000' WHERE Id = {last}");
        Assert.Contains("who was not approved with it", (await Wrong())[0].First, StringComparison.Ordinal);
        await Sql($"UPDATE RoyaltyLines SET ContributorId = (SELECT ContributorId FROM RoyaltyLines ORDER BY Id LIMIT 1) WHERE WorkId = {last}");
        Assert.Contains("which is not on paper:AssessmentSheet:2026-11:1", (await Wrong())[0].First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_works_of_one_item_are_named()
    {
        await Sql("DROP INDEX IX_RoyaltyWorks_ItemId");
        await Sql("UPDATE RoyaltyWorks SET ItemId = (SELECT MIN(ItemId) FROM RoyaltyWorks), EditionId = (SELECT MIN(EditionId) FROM RoyaltyWorks), "
            + "PublishedOn = '2026-11-20' "
            + "WHERE Id = (SELECT MAX(Id) FROM RoyaltyWorks)");

        Assert.Contains("is one of 2 works of item", (await Wrong())[0].First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_put_in_by_sql_beside_its_work_is_not_in_the_history()
    {
        await Sql("UPDATE History SET Action = 'content.saved' WHERE Action = 'content.published' "
            + "AND Subject = 'item:' || (SELECT MAX(ItemId) FROM RoyaltyWorks)");

        Assert.Contains("whose publication the history does not tell", (await Wrong())[0].First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_before_the_approval_is_named()
    {
        await Sql("UPDATE RoyaltyPeriods SET Status = 'Open' WHERE Id = (SELECT MIN(Id) FROM RoyaltyPeriods)");

        Assert.Contains("is not paid and has 1 dues", (await Wrong()).Single(w => w.About == "dues of paid periods, their lines and what was settled").First,
            StringComparison.Ordinal);
    }
}
