using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Evidence;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Royalties.Budgets.Budgeted;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>What was put into budgets and allowances past the verbs is named by <c>./portal verify</c>.</summary>
[Trait("Fault", "FIN20")]
[Trait("Fault", "FIN11")]
public sealed class VerifyBudgetTests : IAsyncLifetime
{
    private static readonly YearMonth November = new(2026, 11);
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public static TheoryData<string, string> Disagreements => new()
    {
        { "UPDATE BudgetEntries SET DecidedById = SaidById WHERE Kind = 'Approved'", "was confirmed by whoever typed it" },
        { "UPDATE BudgetEntries SET Kind = 'Approved' WHERE Kind = 'Change'", "more than one approved amount" },
        { "UPDATE BudgetEntries SET Amount = -1 WHERE Kind = 'Approved'", "falls below nought" },
        { "DELETE FROM IssuedPapers WHERE Kind = 'BudgetSettlement'", "is settled without a paper" },
        { "UPDATE AllowanceMonths SET PaidAt = '2027-02-01 00:00:00.000'", "was paid from after its settlement" },
        { "UPDATE AllowanceRows SET Amount = Amount + 1", "and their rows come to 500001" },
        { "UPDATE AllowanceMonths SET ApprovedById = PreparedById", "had too few eyes" },
        { "UPDATE AllowanceMonths SET ApprovedById = NULL", "approved by nobody" },
        { "UPDATE AllowanceMonths SET PaidOn = NULL", "a day of payment that does not fit" },
    };

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        await Give(database, 1_000_000);
        await Give(database, 1_000_000, BudgetEntryKind.Change, new(2026, 11, 20));
        Story.Must(await TryRate(database, Rate()));
        Story.Must(await TryPrepare(database, November));
        Story.Must(await TryApprove(database, November));
        Story.Must(await TryPay(database, November, new(2026, 11, 20)));
        clock.Set(2027, 1, 8);
        Story.Must(await TrySettle(database));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_the_verbs_wrote_agrees() =>
        Assert.All(await database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync(), state => Assert.Null(state.First));

    [Theory]
    [MemberData(nameof(Disagreements))]
    public async Task FIN20_a_row_changed_by_sql_is_named(string sql, string words)
    {
        await using (var db = database.Context())
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        var wrong = (await database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync()).Where(s => s.Wrong > 0);

        Assert.Contains(words, Assert.Single(wrong).First, StringComparison.Ordinal);
    }
}
