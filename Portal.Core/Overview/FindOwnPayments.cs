using Portal.Core.Royalties.Opening;
using Portal.Core.Royalties.Payments;

namespace Portal.Core.Overview;

/// <summary>What one was paid at a time: net is what came, tax what was withheld from gross.</summary>
/// <param name="Of">What was paid, as within a sentence: <c>tháng 11 năm 2026</c>.</param>
public sealed record OwnPaymentRow(DateOnly PaidOn, string Of, Money Gross, Money Tax, Money Net, string TaxWords)
{
    public int PaymentId { get; init; }

    /// <summary>Paid out by the payroll, not here.</summary>
    public bool ToPayroll { get; init; }

    /// <summary>Tax that could not be withheld then and is withheld by a later payment.</summary>
    public Money CarriedTax { get; init; }

    /// <summary>The number of the certificate of the tax withheld, <c>0001/2026</c>; null where none was issued.</summary>
    public string? Certificate { get; init; }
}

/// <summary>How things stand today: owed by payments that were made in part, to be taken back from later ones, tax still to be withheld.</summary>
public sealed record OwnBalance(Money Owed, Money TakeBack, Money CarriedTax)
{
    public bool IsEven => (Owed, TakeBack, CarriedTax) == (Money.Zero, Money.Zero, Money.Zero);
}

/// <summary>What one was paid in a year by day of payment, the newest first; and what was paid and withheld that year before the office began with the
/// software.</summary>
public sealed record OwnPayments(int Year, IReadOnlyList<OwnPaymentRow> Rows, Money OpeningPaid, Money OpeningWithheld, Money OpeningOwed, OwnBalance Balance)
{
    public Money Paid => Rows.Sum(r => r.Gross) + OpeningPaid;

    /// <summary>What came in the hand: paid out here or before the start, without what the payroll pays.</summary>
    public Money Net => Rows.Where(r => !r.ToPayroll).Sum(r => r.Net) + OpeningPaid - OpeningWithheld;
    public Money Payroll => Rows.Where(r => r.ToPayroll).Sum(r => r.Gross);
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
        var own = await MergedPayees.OwnAsync(operation);
        var shown = Math.Clamp(year, PlausibleYears.First, PlausibleYears.Last);
        var (from, to) = (new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
        var paid = await operation.Db.RoyaltyPayments.AsNoTracking().Include(p => p.Disbursement)
            .Where(p => own.Contains(p.ContributorId) && p.Disbursement!.PaidOn >= from && p.Disbursement.PaidOn <= to).ToListAsync();
        var certified = await operation.Db.TaxCertificates.AsNoTracking().Where(c => own.Contains(c.ContributorId))
            .SelectMany(c => c.Payments, (c, p) => new { p.PaymentId, c.Number, c.Year })
            .ToDictionaryAsync(c => c.PaymentId, c => FormattableString.Invariant($"{c.Number:0000}/{c.Year}"));
        var opening = Own(await OpeningOwed.OfAsync(operation), own, shown);
        return new OwnPayments(shown, Rows(paid, await PeriodsOf.AllAsync(operation), certified), opening.Sum(o => o.Paid), opening.Sum(o => o.Withheld),
            opening.Sum(o => o.Owed), BalanceOf(await PayeeBalances.OfAsync(operation), own));
    });

    private static List<OwnPaymentRow> Rows(List<RoyaltyPayment> paid, PeriodsOf names, Dictionary<int, string> certified) => paid
        .OrderByDescending(p => p.Disbursement!.PaidOn).ThenByDescending(p => p.Id)
        .Select(p => new OwnPaymentRow(p.Disbursement!.PaidOn, names.Words(p.Disbursement), p.Gross, p.Tax, p.Net, p.TaxWords)
        {
            PaymentId = p.Id, ToPayroll = p.ToPayroll, CarriedTax = p.CarriedTaxOut, Certificate = certified.GetValueOrDefault(p.Id),
        }).ToList();

    private static OwnBalance BalanceOf(IReadOnlyDictionary<int, PayeeBalance> all, List<int> own)
    {
        var mine = own.Select(id => all.GetValueOrDefault(id)).OfType<PayeeBalance>().ToList();
        return new(mine.Sum(b => b.Owed), mine.Sum(b => b.TakeBack), mine.Sum(b => b.CarriedTax));
    }

    private static List<OpeningOfPayee> Own(IReadOnlyList<OpeningOfPayee> all, List<int> own, int year) =>
        all.Where(o => o.Year == year && own.Contains(o.ContributorId)).ToList();
}
