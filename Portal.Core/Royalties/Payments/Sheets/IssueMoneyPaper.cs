using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Issues a paper about money that bears a number: the request of a disbursement, the submission or the decision of an approved period. Issued again it
/// gets a number of its own, says why, and the earlier one is no longer in force. The person says which one they saw, so that a double click issues once.
/// </summary>
public sealed class IssueMoneyPaper(PortalStore store, KeepPaper keep)
{
    /// <param name="seen">Kind, what it is about, and the number of the newest one seen; 0 for none.</param>
    /// <param name="form">Symbol, day and number.</param>
    public Task<Outcome<int>> ExecuteAsync(PaperName seen, PaperNumberForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!MayIssue(operation.Actor.Can, seen.Kind)) return AccessRefusals.NotAllowed;
        var newest = await FindPapers.NewestAsync(operation, seen.Kind, seen.About, number: null);
        if (newest is not null && newest.Number != seen.Number)
        {
            var again = newest.Number == seen.Number + 1 && newest.IssuedById is not null && newest.IssuedById == operation.Actor.UserId;
            return again ? newest.Number : PaperRefusals.IssuedMeanwhile(newest);
        }
        var numbering = form.Read(operation.Today);
        var replaced = ReplacedPaper.Of(newest, form.Reason);
        // One that was withdrawn was not there before the payment
        var late = newest is not null && !await MoneyPaperDays.IsWithdrawnAsync(operation, newest);
        var sheet = await SheetAsync(operation, seen, new(form.On ?? operation.Today, replaced, late));
        var reasons = numbering.Refusals.Concat(ReplacedPaper.WhyNot(newest, form.Reason)).Concat(sheet.Refusals).ToList();
        if (reasons.Count > 0) return reasons;
        var kept = await keep.ApplyAsync(operation, seen.Kind, seen.About, sheet.Value, whole: null, numbering.Value, new([], newest));
        return kept.Done ? kept.Value.Number : kept.As<int>();
    });

    /// <summary>Whoever pays asks for the money and draws up the decision; whoever assesses or approves submits and may draw it up too.</summary>
    public static bool MayIssue(Func<string, bool> can, PaperKind kind) => can(Permissions.SeeRoyalties) && kind switch
    {
        PaperKind.PaymentRequest => can(Permissions.PayPeriod),
        PaperKind.Submission => can(Permissions.Assess) || can(Permissions.ApprovePeriod),
        PaperKind.SpendingDecision => can(Permissions.PayPeriod) || can(Permissions.ApprovePeriod),
        _ => false,
    };

    /// <summary>The symbol an office of this kind uses, for a form to begin with; the office may use another.</summary>
    public static string SymbolOf(PortalProfile profile, PaperKind kind) => kind switch
    {
        PaperKind.PaymentRequest => PaymentRequestSheet.Symbol,
        PaperKind.SpendingDecision => SpendingDecisionSheet.SymbolOf(profile),
        _ => SubmissionSheet.Symbol,
    };

    /// <summary>The day a paper is to bear, whose place it takes, and whether it may be dated after the payment.</summary>
    private sealed record Dated(DateOnly Day, ReplacedPaper? Replaced, bool Late);

    private static async Task<Outcome<Sheet>> SheetAsync(Operation operation, PaperName paper, Dated dated)
    {
        var made = paper.Kind == PaperKind.PaymentRequest
            ? await OfDisbursementAsync(operation, paper.About, dated) : await OfPeriodAsync(operation, paper, dated);
        // A decision says it in its last article
        return made.Done && dated.Replaced is { } replaced && paper.Kind != PaperKind.SpendingDecision
            ? made.Value with { Notes = [replaced.Sentence, .. made.Value.Notes] } : made;
    }

    private static async Task<Outcome<Sheet>> OfDisbursementAsync(Operation operation, string about, Dated dated)
    {
        var day = dated.Day;
        var code = about.StartsWith(Disbursement.AboutStart, StringComparison.Ordinal) ? about[Disbursement.AboutStart.Length..] : null;
        var (made, plan) = (await GetDisbursement.FindAsync(operation, code), await GetDisbursementPlan.FindAsync(operation, code));
        if (made is null && plan is null) return DisbursementRefusals.NoSuch;
        if (made is null && plan!.State != PlanState.Drawn) return PlanRefusals.Ended(plan);
        var names = await PeriodsOf.AllAsync(operation);
        var asks = made is not null ? new RequestedMoney(made.Words, made.PaidOn, Planned: false, names.Words(made), made.Payments)
            : new RequestedMoney(plan!.PaperWords, plan.PlannedOn, Planned: true, names.Words(plan), plan.Payments);
        if (asks.Payments.Where(p => !p.ToPayroll).Sum(p => p.Gross) <= Money.Zero) return MoneyPaperRefusals.NothingToSpend(PaperKind.PaymentRequest);
        var wrong = made is not null ? await MoneyPaperDays.OfDisbursementAsync(operation, made, day, dated.Late)
            : await MoneyPaperDays.OfPlanAsync(operation, plan!, day);
        if (wrong is not null) return wrong;
        var sheet = PaymentRequestSheet.Of(await operation.ProfileAsync(), asks, day);
        if (plan is not null) sheet = sheet with { Notes = [.. await ReplacedRequests.OfAsync(operation, plan), .. sheet.Notes] };
        return Told(sheet, await FindPapers.NewestAsync(operation, PaperKind.PaymentSheet, about, number: null));
    }

    private static async Task<Outcome<Sheet>> OfPeriodAsync(Operation operation, PaperName paper, Dated dated)
    {
        var day = dated.Day;
        if (!PeriodSpan.TryParse(paper.About, out var span)) return MoneyPaperRefusals.NoSuchKind;
        var period = await operation.Db.RoyaltyPeriods.AsNoTracking().OfSpanAsync(span);
        if (period is null) return RoyaltyRefusals.NoPeriod(span);
        if (!period.State.IsFixed) return MoneyPaperRefusals.NotApproved(period, paper.Kind);
        var assessed = await FindPapers.NewestAsync(operation, PaperKind.AssessmentSheet, paper.About, number: null);
        var sums = await PeriodSums.OfAsync(operation, period, await ScheduleGrounds.OfAsync(operation, [period.Id]), assessed?.Number ?? 0);
        if (sums.Total <= Money.Zero) return MoneyPaperRefusals.NothingToSpend(paper.Kind);
        if (await MoneyPaperDays.OfPeriodAsync(operation, period, paper.Kind, day, dated.Late) is { } wrong) return wrong;
        var profile = await operation.ProfileAsync();
        return paper.Kind == PaperKind.Submission ? Told(SubmissionSheet.Of(profile, sums, day), assessed)
            : SpendingDecisionSheet.Of(profile, sums, await MoneyPaperDays.SubmissionAsync(operation, span, day), day, dated.Replaced, Over(assessed));
    }

    /// <summary>
    /// Money beyond the budget: what the sheet it rests on says of it, by how much and by which paper it may. As it was then, not as the budget stands now.
    /// </summary>
    private static Sheet Told(Sheet sheet, IssuedPaper? rests) => Over(rests) is { Count: > 0 } over ? sheet with { Notes = [.. over, .. sheet.Notes] } : sheet;

    private static List<string> Over(IssuedPaper? rests) =>
        rests?.Open().Notes.Where(n => n.StartsWith(BudgetAnswer.OverStart, StringComparison.Ordinal)).ToList() ?? [];
}
