using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payments;

namespace Portal.Core.Overview;

/// <summary>What one was paid at a time: net is what came, tax what was withheld from gross.</summary>
/// <param name="Of">What was paid, as within a sentence: <c>tháng 11 năm 2026</c>.</param>
public sealed record OwnPaymentRow(DateOnly PaidOn, string Of, Money Gross, Money Tax, Money Net, string TaxWords);

/// <summary>What one was paid in a year by day of payment, the newest first; and what was paid and withheld that year before the office began with the
/// software.</summary>
public sealed record OwnPayments(int Year, IReadOnlyList<OwnPaymentRow> Rows, Money OpeningPaid, Money OpeningWithheld, Money OpeningOwed)
{
    public Money Paid => Rows.Sum(r => r.Gross) + OpeningPaid;
    public Money Withheld => Rows.Sum(r => r.Tax) + OpeningWithheld;
    public bool HasOpening => OpeningPaid != Money.Zero || OpeningWithheld != Money.Zero || OpeningOwed != Money.Zero;
}

/// <summary>
/// One's own payments and tax of a year: of the contributor records that are the person, of nobody else, not of those they act for. Refused to
/// whoever has no role here.
/// </summary>
public sealed class FindOwnPayments(PortalStore store)
{
    public Task<Outcome<OwnPayments>> ExecuteAsync(int year) => store.ReadAsync<Outcome<OwnPayments>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var own = operation.Actor.ContributorIds.ToList();
        var shown = Math.Clamp(year, PlausibleYears.First, PlausibleYears.Last);
        var (from, to) = (new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
        var paid = await operation.Db.RoyaltyPayments.AsNoTracking().Include(p => p.Disbursement)
            .Where(p => own.Contains(p.ContributorId) && p.Disbursement!.PaidOn >= from && p.Disbursement.PaidOn <= to).ToListAsync();
        var names = await PeriodsOf.AllAsync(operation);
        var opening = Own(await OpeningOwed.OfAsync(operation), own, shown);
        return new OwnPayments(shown, paid.OrderByDescending(p => p.Disbursement!.PaidOn).ThenByDescending(p => p.Id)
            .Select(p => new OwnPaymentRow(p.Disbursement!.PaidOn, names.Words(p.Disbursement), p.Gross, p.Tax, p.Net, p.TaxWords)).ToList(),
            opening.Sum(o => o.Paid), opening.Sum(o => o.Withheld), opening.Sum(o => o.Owed));
    });

    private static List<OpeningOfPayee> Own(IReadOnlyList<OpeningOfPayee> all, List<int> own, int year) =>
        all.Where(o => o.Year == year && own.Contains(o.ContributorId)).ToList();
}
