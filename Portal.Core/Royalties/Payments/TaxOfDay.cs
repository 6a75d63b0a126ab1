using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// What the tax of a payment on a day rests on besides the payment: the rules, what was paid on that day already, tax of earlier payments that is
/// not withheld yet, and commitments of that year.
/// </summary>
internal sealed class TaxOfDay
{
    private readonly DateOnly day;
    private readonly List<TaxRule> rules;
    private readonly Dictionary<int, PaidThatDay> paid;
    private readonly Dictionary<int, Money> carried;
    private readonly HashSet<int> committed;

    private TaxOfDay(DateOnly day, List<TaxRule> rules, Dictionary<int, PaidThatDay> paid, Dictionary<int, Money> carried, HashSet<int> committed) =>
        (this.day, this.rules, this.paid, this.carried, this.committed) = (day, rules, paid, carried, committed);

    public static async Task<TaxOfDay> OfAsync(Operation operation, DateOnly day, Func<int, int> payeeOf)
    {
        var (db, confirmed) = (operation.Db, PayeeChangeStatus.Confirmed);
        var inForce = await db.TaxRules.AsNoTracking().ToListAsync();
        var sameDay = await db.RoyaltyPayments.AsNoTracking().Where(p => p.Disbursement!.PaidOn == day)
            .Select(p => new PaidRow(p.ContributorId, p.Gross, p.TaxDue)).ToListAsync();
        var unmet = await db.RoyaltyPayments.AsNoTracking().Where(p => p.TaxDue != p.Tax)
            .Select(p => new PaidRow(p.ContributorId, p.TaxDue, p.Tax)).ToListAsync();
        var commitments = await db.TaxCommitments.AsNoTracking()
            .Where(c => c.Year == day.Year && (c.SignedOn == null || c.SignedOn <= day) && c.Status == confirmed)
            .Select(c => c.ContributorId).ToListAsync();
        return new(day, inForce, ByPayee(sameDay, payeeOf), ByPayee(unmet, payeeOf).ToDictionary(p => p.Key, p => p.Value.Gross - p.Value.Tax),
            commitments.Select(payeeOf).ToHashSet());
    }

    /// <summary>A commitment of the year, or one of the former kind that holds on the day.</summary>
    public bool IsCommitted(int payee, DateOnly? until) => committed.Contains(payee) || until >= day;

    public Outcome<WithholdingResult> Of(int payee, Money gross, PayeeKind kind, bool commitment) =>
        SameDayWithholding.Of(gross, paid.GetValueOrDefault(payee), kind, commitment, day, rules, carried.GetValueOrDefault(payee));

    private static Dictionary<int, PaidThatDay> ByPayee(List<PaidRow> rows, Func<int, int> payeeOf) => rows.GroupBy(r => payeeOf(r.ContributorId))
        .ToDictionary(g => g.Key, g => new PaidThatDay(g.Sum(r => r.Gross), g.Sum(r => r.Tax)));

    private sealed record PaidRow(int ContributorId, Money Gross, Money Tax);
}
