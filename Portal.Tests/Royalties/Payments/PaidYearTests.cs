using Microsoft.EntityFrameworkCore;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Payments;

/// <summary>A year made by chance, paid in parts and together, added up again by plain SQL and from the papers.</summary>
[Trait("Row", "G9")]
[Trait("Row", "G6")]
public class PaidYearTests
{
    private static readonly string[] Names = ["Mai Anh", "Đỗ An", "Dương Chi", "Người nước ngoài"];
    private static readonly PayeeKind[] Kinds = [PayeeKind.Resident, PayeeKind.Resident, PayeeKind.Staff, PayeeKind.NonResident];

    [Theory]
    [InlineData(1)]
    [InlineData(20261130)]
    [InlineData(77)]
    public async Task Lines_are_what_was_paid_and_is_owed_and_waits_and_papers_say_the_same(int seed)
    {
        var chance = new Random(seed);
        var clock = HanoiClock.At(2026, 7, 1);
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        var people = new List<int>();
        foreach (var (name, kind) in Names.Zip(Kinds)) people.Add(await Story.Payee(database, new() { FullName = name, Kind = kind, PayBy = PayBy.Cash }));
        var months = new List<YearMonth>();
        for (var month = 7; month <= 10; month++)
        {
            clock.Set(2026, month, 10);
            foreach (var payee in people.Where(_ => chance.Next(4) > 0))
                await Story.Assess(database, (await Story.Publish(database, await A.CompleteForm(database, by: (payee, 100)))).ItemId, chance.Next(1, 20) / 2m);
            await Story.Assess(database, (await Story.Publish(database,
                await A.CompleteForm(database, by: [(people[0], 34), (people[1], 33), (people[3], 33)]))).ItemId, 7.5m);
            Story.Must(await Story.TryApprove(database, new(2026, month)));
            Story.Must(await Story.TryHandOver(database, new(2026, month)));
            months.Add(new(2026, month));
            if (chance.Next(3) > 0) await PayAsync(database, chance, months, people, clock);
        }
        await PayAsync(database, chance, months, people, clock);

        await AssertSumsAsync(database);
        await KeptSheets.AssertPaidAsync(database);
    }

    /// <summary>Some of the months so far, at some percentage, without somebody or with all.</summary>
    private static async Task PayAsync(PortalDatabase database, Random chance, List<YearMonth> months, List<int> people, HanoiClock clock)
    {
        var chosen = months.Where(_ => chance.Next(3) > 0).ToArray();
        var form = new DisbursementForm
        {
            PaidOn = new WardClock(clock).Today, Percent = chance.Next(2) == 0 ? 100 : chance.Next(1, 9999) / 100m, Reason = "Theo kinh phí",
        };
        if (chance.Next(3) == 0) form.LeftOut.Add(people[chance.Next(people.Count)]);
        var paid = await Story.TryDisburse(database, form, chosen);
        Assert.Subset(new HashSet<string> { "royalties.nothing-chosen", "royalties.nothing-to-pay" }, paid.Codes().ToHashSet());
    }

    private static async Task AssertSumsAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        async Task<long> Sum(string sql) => (await db.Database.SqlQueryRaw<long>(sql).ToListAsync()).Single();
        var lines = await Sum("SELECT COALESCE(SUM(l.Amount), 0) AS Value FROM RoyaltyLines l JOIN RoyaltyWorks w ON w.Id = l.WorkId");
        var unpaid = await Sum("SELECT COALESCE(SUM(l.Amount), 0) AS Value FROM RoyaltyLines l JOIN RoyaltyWorks w ON w.Id = l.WorkId "
            + "WHERE w.PeriodId NOT IN (SELECT PeriodId FROM DisbursementPeriods)");
        var gross = await Sum("SELECT COALESCE(SUM(Gross), 0) AS Value FROM RoyaltyPayments");
        var owed = await Sum("SELECT COALESCE(SUM(Total - Settled), 0) AS Value FROM RoyaltyDues");
        Assert.True(gross > 0);
        Assert.Equal(lines, gross + owed + unpaid);
        Assert.Equal(0, await Sum("SELECT COUNT(*) AS Value FROM RoyaltyPayments WHERE Gross - Tax <> Net OR Net < 0 OR Tax < 0"));
        Assert.Equal(0, await Sum("SELECT COUNT(*) AS Value FROM RoyaltyPayments p WHERE p.Gross <> "
            + "(SELECT SUM(s.Amount) FROM RoyaltySettlements s WHERE s.PaymentId = p.Id)"));
        Assert.Equal(0, await Sum("SELECT COUNT(*) AS Value FROM RoyaltyDues d WHERE d.Settled <> "
            + "(SELECT COALESCE(SUM(s.Amount), 0) FROM RoyaltySettlements s WHERE s.DueId = d.Id) OR d.Settled > d.Total"));
        Assert.Equal(await Sum("SELECT COALESCE(SUM(TaxDue - Tax), 0) AS Value FROM RoyaltyPayments"),
            (await db.RoyaltyPayments.ToListAsync()).GroupBy(p => p.ContributorId).Sum(g => g.MaxBy(p => p.Id)!.CarriedTaxOut.Dong));
        // A commitment apart, two payments of one day are taxed as one
        var days = (await db.RoyaltyPayments.Include(p => p.Disbursement).ToListAsync()).Where(p => p.Kind == PayeeKind.NonResident)
            .GroupBy(p => (p.ContributorId, p.Disbursement!.PaidOn));
        Assert.All(days, d => Assert.Equal(d.Sum(p => p.Gross).Times(0.2m), d.Sum(p => p.TaxDue)));
    }
}
