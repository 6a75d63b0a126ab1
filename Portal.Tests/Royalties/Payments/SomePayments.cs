using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Payments;

/// <summary>Approved months to be paid from.</summary>
internal static class SomePayments
{
    public static readonly YearMonth August = new(2026, 8);
    public static readonly YearMonth September = new(2026, 9);
    public static readonly DateOnly Day = new(2026, 10, 5);

    /// <summary>
    /// August and September 2026 handed over, seen on 05/10/2026: of each point 253,000 đồng. Each of the payees has a work of that many points in
    /// August, and one of half of it in September.
    /// </summary>
    public static async Task<(PortalDatabase Database, IReadOnlyList<int> Payees)> TwoMonths(params (PayeeForm Form, decimal Points)[] people)
    {
        var clock = HanoiClock.At(2026, 8, 15);
        var database = await PortalDatabase.CreateAsync(clock);
        await A.Schedule(database);
        var payees = new List<int>();
        foreach (var (form, _) in people) payees.Add(await Story.Payee(database, form));
        foreach (var (month, share) in new[] { (August, 1m), (September, 0.5m) })
        {
            clock.Set(2026, month.Month, 15);
            foreach (var (payee, points) in payees.Zip(people, (id, p) => (id, p.Points)))
                await AssessAsync(database, payee, points * share);
            Story.Must(await Story.TryApprove(database, month));
            Story.Must(await Story.TryHandOver(database, month));
        }
        clock.Set(2026, 10, 5);
        return (database, payees);
    }

    /// <summary>Works of at most ten points each, which is what the law allows a piece of news.</summary>
    private static async Task AssessAsync(PortalDatabase database, int payee, decimal points)
    {
        for (; points > 0; points -= 10)
            await Story.Assess(database, (await Story.Publish(database, await A.CompleteForm(database, by: (payee, 100)))).ItemId, Math.Min(10, points));
    }

    public static PayeeForm Cash(string name, PayeeKind kind = PayeeKind.Resident) =>
        new() { FullName = name, Kind = kind, PayBy = PayBy.Cash, TaxCode = "0311900" + (10_000 + name.Sum(c => c)) };

    public static PayeeForm ByAccount(string name, string account = "2309876543210") =>
        new() { FullName = name, TaxCode = "031190012345", BankAccount = account, BankName = "Agribank" };

    public static DisbursementForm Form(decimal percent = 100, string? reason = null, DateOnly? on = null) =>
        new() { PaidOn = on ?? Day, Percent = percent, Reason = reason };

    public static async Task<List<RoyaltyDue>> Dues(PortalDatabase database)
    {
        await using var db = database.Context();
        return await db.RoyaltyDues.OrderBy(d => d.Id).ToListAsync();
    }

    public static async Task<RoyaltyPayment> Payment(PortalDatabase database, string code, int payee)
    {
        await using var db = database.Context();
        Disbursement.TryCode(code, out var asked);
        return await db.RoyaltyPayments.SingleAsync(p => p.ContributorId == payee && p.Disbursement!.Year == asked.Year
            && p.Disbursement.Number == asked.Number);
    }

    /// <summary>A paid December with tax withheld, its certificate, and a commitment that waits: a row in every table of payments.</summary>
    public static async Task CertifiedAsync(PortalDatabase database)
    {
        var foreigner = await A.Contributor(database, "Người nước ngoài", PayeeKind.NonResident);
        var item = await Story.Publish(database, await A.CompleteForm(database, by: (foreigner, 100)));
        await Story.Assess(database, item.ItemId, 2);
        var month = (await Story.Work(database, item.ItemId)).Period!.Month;
        Story.Must(await Story.TryApprove(database, month));
        var made = Story.Must(await Story.TryDisburse(database, new() { PaidOn = new WardClock(database.Clock).Today }, month));
        var payment = await Payment(database, made.Code, foreigner);
        Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueWithholdingCertificate>().OfPaymentAsync(payment.Id));
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<SaveTaxCommitment>()
            .ExecuteAsync(foreigner, new() { Year = 2026, SignedOn = new WardClock(database.Clock).Today }));
    }
}
