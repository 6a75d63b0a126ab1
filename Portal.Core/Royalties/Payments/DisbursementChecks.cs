using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>What speaks against a disbursement as it is typed, all reasons at once, each beside its field.</summary>
internal static class DisbursementChecks
{
    /// <summary>What is wrong with the day, the percentage and its reason; <paramref name="ahead"/> for one that is drawn up and paid later.</summary>
    public static IEnumerable<Refusal> OfForm(DisbursementForm form, IReadOnlyList<RoyaltyPeriod> periods, DateOnly today, bool ahead)
    {
        foreach (var unreadable in form.Unreadable.Refusals) yield return unreadable;
        if (periods.Count == 0 && !form.Opening) yield return DisbursementRefusals.NothingChosen;
        if (form.Unreadable.Of("PaidOn") is null && WhyNot(form.PaidOn, periods, today, ahead) is { } wrongDay) yield return wrongDay;
        if (form.Unreadable.Of("Percent") is null)
        {
            if (form.Percent is not { } percent) yield return DisbursementRefusals.PercentMissing;
            else if (percent is <= 0 or > 100) yield return DisbursementRefusals.PercentOutside(percent);
        }
        var reason = VietnameseText.Tidy(form.Reason);
        if (form.Percent < 100 && reason.Length == 0) yield return DisbursementRefusals.ReasonMissing;
        if (reason.Length > Disbursement.ReasonLength) yield return DisbursementRefusals.ReasonTooLong;
    }

    /// <summary>
    /// Why that day cannot be the day of payment: not after today, not before the approval of a period not paid yet. One that is planned lies between today
    /// and <see cref="DisbursementPlan.MostDaysAhead"/> later.
    /// </summary>
    public static Refusal? WhyNot(DateOnly? paidOn, IReadOnlyList<RoyaltyPeriod> periods, DateOnly today, bool ahead = false)
    {
        if (ahead) return WhyNotPlanned(paidOn, today);
        if (paidOn is null) return RoyaltyRefusals.PaidOnMissing;
        if (PlausibleYears.Refuse("Ngày chi", paidOn, "PaidOn") is { } year) return year;
        if (paidOn > today) return RoyaltyRefusals.PaidInFuture;
        var approved = periods.Where(p => p.ApprovedAt is not null).Select(p => WardClock.DayOf(p.ApprovedAt!.Value)).DefaultIfEmpty(DateOnly.MinValue).Max();
        return paidOn < approved ? RoyaltyRefusals.PaidBeforeApproved(approved) : null;
    }

    private static Refusal? WhyNotPlanned(DateOnly? day, DateOnly today)
    {
        if (day is null) return PlanRefusals.DayMissing;
        if (PlausibleYears.Refuse("Ngày dự kiến chi", day, "PaidOn") is { } year) return year;
        if (day < today) return PlanRefusals.DayBehind(today);
        return day > today.AddDays(DisbursementPlan.MostDaysAhead) ? PlanRefusals.DayFarAhead(today.AddDays(DisbursementPlan.MostDaysAhead)) : null;
    }

    /// <summary>Organisations are paid against their invoice.</summary>
    public static IEnumerable<Refusal> OfInvoices(DisbursementDraft draft, DateOnly paidOn)
    {
        foreach (var payment in draft.Payments.Where(p => p.Kind == PayeeKind.Organisation))
        {
            var (id, name) = (payment.ContributorId, payment.PayeeName);
            if (payment.InvoiceNumber is null) yield return DisbursementRefusals.InvoiceNumberMissing(id, name);
            if (payment.InvoiceNumber?.Length > InvoiceForm.NumberLength) yield return DisbursementRefusals.InvoiceNumberTooLong(id, name);
            if (payment.InvoiceOn is null) yield return DisbursementRefusals.InvoiceDayMissing(id, name);
            else if (PlausibleYears.Refuse($"Ngày hóa đơn của {name}", payment.InvoiceOn, InvoiceForm.IssuedOnField(id)) is { } year) yield return year;
            else if (payment.InvoiceOn > paidOn) yield return DisbursementRefusals.InvoiceAfterPayment(id, name, paidOn);
        }
    }

    /// <summary>
    /// What the payees of the periods lack, or what has changed of them since the approval; of a period paid before it is asked again. No approval
    /// has looked at whoever is owed something since the portal began, so here somebody must.
    /// </summary>
    public static async Task<List<PayeeNote>> NotesAsync(
        Operation operation, DisbursementForm form, IReadOnlyList<RoyaltyPeriod> periods, PayeeSecrets secrets)
    {
        var notes = new List<PayeeNote>();
        foreach (var period in periods) notes.AddRange(await new PayeeNotes(secrets).OfAsync(operation, period, evenPaid: true));
        if (form.Opening) notes.AddRange(await new PayeeNotes(secrets).OfPayeesAsync(operation, await OwedSinceStartAsync(operation, form.LeftOut)));
        return notes.DistinctBy(n => (n.Kind, n.Sentence)).OrderBy(n => n.Kind).ToList();
    }

    private static async Task<List<int>> OwedSinceStartAsync(Operation operation, IReadOnlySet<int> leftOut)
    {
        var owed = await operation.Db.RoyaltyDues.AsNoTracking().Where(d => d.PeriodId == null && d.Total != d.Settled)
            .Select(d => d.ContributorId).ToListAsync();
        return PaidUnder(owed, await MergedPayees.AllAsync(operation), leftOut);
    }

    private static List<int> PaidUnder(List<int> owed, Dictionary<int, int> merged, IReadOnlySet<int> leftOut) =>
        owed.Select(id => MergedPayees.Last(merged, id)).Where(id => !leftOut.Contains(id)).Distinct().ToList();
}
