using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// What each payee gets if these periods are paid on a day: the one computation behind every preview, payment and sheet. Of a period not paid
/// yet it starts from what each contributor has coming, of one paid before from what was left; what is to be taken back from earlier periods is
/// set off, whatever is chosen.
/// </summary>
public sealed class ComputeDisbursement(PayeeSecrets secrets)
{
    internal async Task<Outcome<DisbursementDraft>> OfAsync(Operation operation, DisbursementAsk ask)
    {
        var fresh = new List<RoyaltyDue>();
        foreach (var period in ask.Periods.Where(p => !p.State.IsPaid)) fresh.AddRange(await NewDuesAsync(operation, period));
        var stored = await operation.Db.RoyaltyDues.Where(d => d.Total != d.Settled).OrderBy(d => d.Id).ToListAsync();
        var chosen = ask.Periods.Select(p => p.Id).ToHashSet();
        var facts = await PayeeFacts.OfAsync(operation, ask.Periods, fresh.Concat(stored).Select(d => d.ContributorId), secrets);
        var tax = await TaxOfDay.OfAsync(operation, ask.PaidOn, facts.PayeeOf);
        return Draft(operation, ask, [.. stored, .. fresh], fresh, d => d.PeriodId is { } id ? chosen.Contains(id) : ask.Opening, facts, tax);
    }

    private static async Task<IEnumerable<RoyaltyDue>> NewDuesAsync(Operation operation, RoyaltyPeriod period) =>
        (await PeriodEntitlements.OfAsync(operation, period)).Select(e => RoyaltyDue.Of(period, e));

    private static Outcome<DisbursementDraft> Draft(Operation operation, DisbursementAsk ask, List<RoyaltyDue> dues, List<RoyaltyDue> fresh,
        Func<RoyaltyDue, bool> isChosen, PayeeFacts facts, TaxOfDay tax)
    {
        var (settled, unpaid, refusals) = (new Dictionary<RoyaltyPayment, PayeeSettlement>(), new List<UnpaidPayee>(), new List<Refusal>());
        foreach (var own in dues.GroupBy(d => facts.PayeeOf(d.ContributorId)).OrderBy(g => facts[g.Key].FullName, VietnameseText.Order).ThenBy(g => g.Key))
        {
            var (payee, person) = (own.Key, facts[own.Key]);
            if (!own.Any(isChosen)) continue;
            var leftOut = ask.LeftOut.Contains(payee);
            var part = SettlePayee.Of(own.ToList(), d => !leftOut && isChosen(d), ask.Percent);
            if (part.Dues.Count == 0)
            {
                unpaid.Add(new(payee, person.FullName, own.Where(isChosen).Where(d => d.Rest > Money.Zero).Sum(d => d.Rest), part.TakeBackAfter));
                continue;
            }
            var committed = tax.IsCommitted(payee, person.CommitmentUntil);
            var taxed = tax.Of(payee, part.Gross, person.Kind, committed);
            if (taxed.Done) settled.Add(Payment(operation, payee, person, part, taxed.Value, ask.Invoices.GetValueOrDefault(payee), committed), part);
            else refusals.AddRange(taxed.Refusals);
        }
        if (refusals.Count > 0) return refusals.DistinctBy(r => r.Sentence).ToList();
        return new DisbursementDraft(settled.Keys.ToList(), settled, fresh)
        {
            OwedAfter = settled.Values.Sum(s => s.OwedAfter) + unpaid.Sum(u => u.Owed),
            Unpaid = unpaid.Where(u => u.Owed != Money.Zero || u.TakeBack != Money.Zero).ToList(),
        };
    }

    private static RoyaltyPayment Payment(Operation operation, int payee, RoyaltyPayee person, PayeeSettlement part, WithholdingResult taxed,
        InvoiceForm? invoice, bool committed) => new()
    {
        PortalId = operation.PortalId,
        ContributorId = payee,
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
        WorkCount = part.WorkCount,
        Gross = part.Gross,
        Remuneration = part.Remuneration,
        Adjustments = part.Adjustments,
        ToPayroll = taxed.Rule.Treatment == TaxTreatment.Payroll,
        Tax = taxed.Tax,
        Net = taxed.Net,
        TaxDue = taxed.Due,
        CarriedTaxIn = taxed.CarriedIn,
        CarriedTaxOut = taxed.CarriedOut,
        Committed = committed && taxed.Rule.CommitmentExempts,
        OwedAfter = part.OwedAfter,
        TakeBackAfter = part.TakeBackAfter,
        InvoiceNumber = person.Kind == PayeeKind.Organisation ? VietnameseText.TidyOrNull(invoice?.Number) : null,
        InvoiceOn = person.Kind == PayeeKind.Organisation ? invoice?.IssuedOn : null,
        TaxRuleId = taxed.Rule.Id,
        TaxWords = taxed.Words,
    };
}
