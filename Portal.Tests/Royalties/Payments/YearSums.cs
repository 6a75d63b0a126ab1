using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Payments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>
/// A portal's money added up by plain SQL, by payee and period, apart from all that computes it: what was earned is what was paid, is owed, and is
/// still to be taken back.
/// </summary>
internal static class YearSums
{
    /// <summary>Period 0 holds what was owed at the start and what belongs to no period.</summary>
    private const string Sql = """
        SELECT w.PeriodId AS Period, l.ContributorId AS Payee, 'earned' AS What, SUM(l.Amount) AS Amount
            FROM RoyaltyLines l JOIN RoyaltyWorks w ON w.Id = l.WorkId WHERE w.Status = 'Assessed' GROUP BY w.PeriodId, l.ContributorId
        UNION ALL SELECT PeriodId, ContributorId, 'earned', SUM(Amount) FROM RoyaltyAdjustments WHERE State = 'Taken' GROUP BY PeriodId, ContributorId
        UNION ALL SELECT 0, ContributorId, 'earned', SUM(Owed) FROM OpeningBalances WHERE ConfirmedAt IS NOT NULL GROUP BY ContributorId
        UNION ALL SELECT COALESCE(PeriodId, 0), ContributorId, 'settled', SUM(Amount) FROM RoyaltySettlements GROUP BY COALESCE(PeriodId, 0), ContributorId
        UNION ALL SELECT COALESCE(PeriodId, 0), ContributorId, 'due', SUM(Total) FROM RoyaltyDues GROUP BY COALESCE(PeriodId, 0), ContributorId
        UNION ALL SELECT 0, ContributorId, 'gross', SUM(Gross) FROM RoyaltyPayments GROUP BY ContributorId
        UNION ALL SELECT 0, ContributorId, 'tax', SUM(Tax) FROM RoyaltyPayments GROUP BY ContributorId
        UNION ALL SELECT 0, ContributorId, 'net', SUM(Net) FROM RoyaltyPayments GROUP BY ContributorId
        UNION ALL SELECT 0, ContributorId, 'carried', SUM(TaxDue - Tax) FROM RoyaltyPayments GROUP BY ContributorId
        UNION ALL SELECT 0, ContributorId, 'before', SUM(Paid) FROM OpeningBalances WHERE ConfirmedAt IS NOT NULL GROUP BY ContributorId
        UNION ALL SELECT 0, ContributorId, 'tax before', SUM(Withheld) FROM OpeningBalances WHERE ConfirmedAt IS NOT NULL GROUP BY ContributorId
        UNION ALL SELECT DISTINCT PeriodId, 0, 'paid', 0 FROM DisbursementPeriods
        UNION ALL SELECT 0, 0, 'odd', COUNT(*) FROM RoyaltyPayments WHERE Gross - Tax <> Net OR Net < 0 OR Tax < 0 OR TaxDue < 0
        """;

    /// <summary>Fails where anything does not add up; what everybody has <paramref name="earned"/> is given as counted by hand.</summary>
    public static async Task AssertAsync(PortalDatabase database, IReadOnlyList<int> payees, long earned)
    {
        var rows = await RowsAsync(database);
        var balances = await database.AsSystem().GetRequiredService<PortalStore>().ReadAsync(PayeeBalances.OfAsync);
        var sums = new Sums(rows);
        Assert.Equal((0L, earned), (sums.All("odd"), sums.All("earned")));
        foreach (var payee in payees) AssertPayee(sums, payee, balances.GetValueOrDefault(payee) ?? PayeeBalance.None(payee));
        Assert.Equal(sums.All("gross"), sums.All("settled"));
        Assert.Equal(sums.All("gross"), sums.All("tax") + sums.All("net"));
    }

    private static void AssertPayee(Sums sums, int payee, PayeeBalance balance)
    {
        var (owed, back, unpaid) = (0L, 0L, 0L);
        foreach (var period in sums.Periods)
        {
            var (earned, settled) = (sums.Of("earned", payee, period), sums.Of("settled", payee, period));
            Assert.True(earned >= 0 ? settled >= 0 && settled <= earned : settled <= 0 && settled >= earned,
                $"Payee {payee} has {earned} coming from period {period}, and {settled} of it is settled");
            if (sums.IsPaid(period)) Assert.Equal(earned, sums.Of("due", payee, period));
            else Assert.Equal((0L, 0L), (settled, sums.Of("due", payee, period)));
            if (!sums.IsPaid(period)) unpaid += earned;
            else if (earned > settled) owed += earned - settled;
            else back += settled - earned;
        }
        Assert.Equal(sums.Of("earned", payee), sums.Of("gross", payee) + owed - back + unpaid);
        Assert.Equal(sums.Of("gross", payee), sums.Of("settled", payee));
        Assert.Equal(sums.Of("gross", payee) - sums.Of("tax", payee), sums.Of("net", payee));
        Assert.Equal((owed, back, sums.Of("carried", payee)), (balance.Owed.Dong, balance.TakeBack.Dong, balance.CarriedTax.Dong));
        // The totals of a year know what was paid in it before the start too
        Assert.Equal((sums.Of("gross", payee) + sums.Of("before", payee), sums.Of("tax", payee) + sums.Of("tax before", payee)),
            (balance.Years.Sum(y => y.Gross).Dong, balance.Years.Sum(y => y.Tax).Dong));
    }

    /// <summary>The proof the product itself offers (./portal verify) finds nothing wrong either.</summary>
    public static async Task AssertVerifiedAsync(PortalDatabase database) =>
        Assert.All(await database.AsSystem().GetRequiredService<VerifyMoney>().ExecuteAsync(), state => Assert.Null(state.First));

    /// <summary>Past Entity Framework, whose twin of SQL Server knows no shape but the model's.</summary>
    private static async Task<List<Row>> RowsAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Row>();
        while (await reader.ReadAsync()) rows.Add(new(reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2), reader.GetInt64(3)));
        return rows;
    }

    private sealed record Row(int Period, int Payee, string What, long Amount);

    private sealed class Sums(List<Row> rows)
    {
        private readonly HashSet<int> paid = rows.Where(r => r.What == "paid").Select(r => r.Period).Append(0).ToHashSet();

        public IReadOnlyList<int> Periods { get; } = rows.Select(r => r.Period).Distinct().ToList();
        public bool IsPaid(int period) => paid.Contains(period);
        public long All(string what) => rows.Where(r => r.What == what).Sum(r => r.Amount);
        public long Of(string what, int payee) => rows.Where(r => r.What == what && r.Payee == payee).Sum(r => r.Amount);
        public long Of(string what, int payee, int period) => rows.Where(r => r.What == what && r.Payee == payee && r.Period == period).Sum(r => r.Amount);
    }
}
