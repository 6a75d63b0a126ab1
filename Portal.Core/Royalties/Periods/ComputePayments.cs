using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// What each payee of a period gets if paid on a given day: the one computation behind the preview, the payment and every
/// sheet. Payees are those frozen by the approval once there was one, and come in Vietnamese alphabetical order.
/// </summary>
public sealed class ComputePayments(PayeeSecrets secrets)
{
    internal async Task<Outcome<List<RoyaltyPayment>>> OfAsync(Operation operation, RoyaltyPeriod period, DateOnly paidOn)
    {
        var entitled = await PeriodEntitlements.OfAsync(operation, period);
        var people = (await PeriodPayees.CountingAsync(operation, period, secrets)).ToDictionary(p => p.ContributorId);
        var rules = await operation.Db.TaxRules.AsNoTracking().ToListAsync();
        var paid = await PaidThatDayAsync(operation, period.Id, paidOn);

        var payments = new List<RoyaltyPayment>();
        var refusals = new List<Refusal>();
        // What is negative is set against later money, never paid
        foreach (var payee in entitled.Where(e => e.Total >= Money.Zero).OrderBy(e => people[e.ContributorId].FullName, VietnameseText.Order))
        {
            var person = people[payee.ContributorId];
            var taxed = SameDayWithholding.Of(
                payee.Total, paid.GetValueOrDefault(payee.ContributorId), person.Kind, person.CommitmentUntil >= paidOn, paidOn, rules);
            if (taxed.Done) payments.Add(Payment(period, person, payee, taxed.Value));
            else refusals.AddRange(taxed.Refusals.Select(r =>
                r.Code == RateRefusals.TaxAboveSheetCode ? r with { Sentence = $"{person.FullName}: {r.Sentence}" } : r));
        }
        return refusals.Count > 0 ? refusals.DistinctBy(r => r.Sentence).ToList() : payments;
    }

    /// <summary>What other periods of this portal paid on the day, by contributor: together with this one it is one payment.</summary>
    private static async Task<Dictionary<int, PaidThatDay>> PaidThatDayAsync(Operation operation, int periodId, DateOnly paidOn)
    {
        var payments = await operation.Db.RoyaltyPeriods.AsNoTracking()
            .Where(p => p.PaidOn == paidOn && p.Id != periodId)
            .SelectMany(p => p.Payments)
            .Select(p => new { p.ContributorId, p.Gross, p.Tax })
            .ToListAsync();
        return payments.GroupBy(p => p.ContributorId)
            .ToDictionary(g => g.Key, g => new PaidThatDay(g.Sum(p => p.Gross), g.Sum(p => p.Tax)));
    }

    private static RoyaltyPayment Payment(
        RoyaltyPeriod period, RoyaltyPayee person, PayeeEntitlement entitled, WithholdingResult taxed) => new()
    {
        PortalId = period.PortalId,
        PeriodId = period.Id,
        ContributorId = person.ContributorId,
        PayeeName = person.FullName,
        PenName = person.PenName,
        UnitName = person.UnitName,
        Kind = person.Kind,
        PayBy = person.PayBy,
        TaxCodeMasked = person.TaxCodeMasked,
        BankMasked = person.BankAccountMasked is { } account ? $"{account} {person.BankName}".TrimEnd() : null,
        TaxCodeProtected = person.TaxCodeProtected,
        BankAccountProtected = person.BankAccountProtected,
        BankName = person.BankName,
        WorkCount = entitled.WorkCount,
        Gross = entitled.Total,
        Remuneration = entitled.Remuneration,
        Tax = taxed.Tax,
        Net = taxed.Net,
        TaxRuleId = taxed.Rule.Id,
        TaxWords = taxed.Words,
    };
}
