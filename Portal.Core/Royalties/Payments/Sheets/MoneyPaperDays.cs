using Portal.Core.Papers;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Which days the papers about money may bear: approval ≤ tờ trình ≤ quyết định ≤ giấy đề nghị thanh toán ≤ payment. A paper that takes the place of an
/// earlier one may be dated after the payment, since the earlier one was there before it; not one in place of what a period sent back had before. Those count
/// for no other paper either.
/// </summary>
internal static class MoneyPaperDays
{
    /// <summary>Why the submission or decision of a period does not bear that day; null where it may.</summary>
    public static async Task<Refusal?> OfPeriodAsync(Operation operation, RoyaltyPeriod period, PaperKind kind, DateOnly day, bool replaces)
    {
        if (BeforeApproval(period, kind, day) is { } early) return early;
        if (kind == PaperKind.SpendingDecision && await SubmissionAsync(operation, period.Span, DateOnly.MaxValue) is { } submission
            && await SubmissionAsync(operation, period.Span, day) is null)
            return MoneyPaperRefusals.BeforeSubmission(submission);
        if (replaces) return null;
        var paid = (await PaymentsOfPeriod.DisbursementsAsync(operation, period.Id)).Select(d => (DateOnly?)d.PaidOn).Min();
        return paid is { } on && day > on ? MoneyPaperRefusals.AfterPayment(kind, on) : null;
    }

    /// <summary>Why the request of a disbursement does not bear that day; null where it may.</summary>
    public static async Task<Refusal?> OfDisbursementAsync(Operation operation, Disbursement made, DateOnly day, bool replaces)
    {
        if (!replaces && day > made.PaidOn) return MoneyPaperRefusals.AfterPayment(PaperKind.PaymentRequest, made.PaidOn);
        var ids = await operation.Db.DisbursementPeriods.Where(p => p.DisbursementId == made.Id).Select(p => p.PeriodId).ToListAsync();
        return await OfPeriodsAsync(operation, ids, day);
    }

    /// <summary>The same of one that is drawn up and not paid: no payment is before it yet, and the payment is not dated before it.</summary>
    public static async Task<Refusal?> OfPlanAsync(Operation operation, DisbursementPlan plan, DateOnly day)
    {
        var id = plan.Id;
        return await OfPeriodsAsync(operation, await operation.Db.PlannedPeriods.Where(p => p.PlanId == id).Select(p => p.PeriodId).ToListAsync(), day);
    }

    private static async Task<Refusal?> OfPeriodsAsync(Operation operation, List<int> ids, DateOnly day)
    {
        foreach (var period in await operation.Db.RoyaltyPeriods.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync())
        {
            if (BeforeApproval(period, PaperKind.PaymentRequest, day) is { } early) return early;
            if (await FirstDecisionAsync(operation, period.Span) is { } decision && day < decision.PaperOn) return MoneyPaperRefusals.BeforeDecision(decision);
        }
        return null;
    }

    /// <summary>The submission in force on a day, which a decision of that day cites; null for none.</summary>
    public static Task<IssuedPaper?> SubmissionAsync(Operation operation, PeriodSpan span, DateOnly day)
    {
        var about = span.ToString();
        return Standing(operation).Where(p => p.Kind == PaperKind.Submission && p.About == about && p.PaperOn <= day)
            .OrderByDescending(p => p.Number).FirstOrDefaultAsync();
    }

    /// <summary>Whether a paper fell out of force by what it rests on, and not by another in its place.</summary>
    public static Task<bool> IsWithdrawnAsync(Operation operation, IssuedPaper paper)
    {
        var code = paper.CheckCode;
        return operation.Db.PaperChecks.AnyAsync(c => c.Code == code && c.WithdrawnAt != null);
    }

    /// <summary>The papers that were not withdrawn.</summary>
    private static IQueryable<IssuedPaper> Standing(Operation operation) => operation.Db.IssuedPapers.AsNoTracking()
        .Where(p => !operation.Db.PaperChecks.Any(c => c.Code == p.CheckCode && c.WithdrawnAt != null));

    private static Refusal? BeforeApproval(RoyaltyPeriod period, PaperKind kind, DateOnly day) =>
        period.ApprovedAt is { } at && day < WardClock.DayOf(at) ? MoneyPaperRefusals.BeforeApproval(period, kind, WardClock.DayOf(at)) : null;

    private static Task<IssuedPaper?> FirstDecisionAsync(Operation operation, PeriodSpan span)
    {
        var about = span.ToString();
        return Standing(operation).Where(p => p.Kind == PaperKind.SpendingDecision && p.About == about).OrderBy(p => p.PaperOn).FirstOrDefaultAsync();
    }
}
