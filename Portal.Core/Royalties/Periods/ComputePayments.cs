using Portal.Core.Editions;
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
        var periodId = period.Id;
        var lines = await operation.Db.RoyaltyLines.AsNoTracking()
            .Where(l => l.Work!.PeriodId == periodId && l.Work.Status == RoyaltyWorkStatus.Assessed)
            .Select(l => new { l.WorkId, l.ContributorId, l.Role, l.Amount })
            .ToListAsync();
        var people = (await PeriodPayees.CountingAsync(operation, period, secrets)).ToDictionary(p => p.ContributorId);
        var rules = await operation.Db.TaxRules.AsNoTracking().ToListAsync();
        var paid = await PaidThatDayAsync(operation, periodId, paidOn);

        var payments = new List<RoyaltyPayment>();
        var refusals = new List<Refusal>();
        foreach (var payee in lines.GroupBy(l => l.ContributorId).OrderBy(g => people[g.Key].FullName, VietnameseText.Order))
        {
            var person = people[payee.Key];
            var gross = payee.Sum(l => l.Amount ?? Money.Zero);
            var remuneration = payee.Where(l => l.Role is ContributionRole.Information or ContributionRole.Editing).Sum(l => l.Amount ?? Money.Zero);
            var taxed = SameDayWithholding.Of(
                gross, paid.GetValueOrDefault(payee.Key), person.Kind, person.CommitmentUntil >= paidOn, paidOn, rules);
            if (taxed.Done) payments.Add(Payment(period, person, payee.Select(l => l.WorkId).Distinct().Count(), gross, remuneration, taxed.Value));
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
        RoyaltyPeriod period, RoyaltyPayee person, int works, Money gross, Money remuneration, WithholdingResult taxed) => new()
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
        WorkCount = works,
        Gross = gross,
        Remuneration = remuneration,
        Tax = taxed.Tax,
        Net = taxed.Net,
        TaxRuleId = taxed.Rule.Id,
        TaxWords = taxed.Words,
    };
}
