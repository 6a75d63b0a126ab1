using Portal.Core.Papers;
using Portal.Core.Roles;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>What is typed when a disbursement that was drawn up was paid.</summary>
public sealed class PayDrawnForm
{
    public DateOnly? PaidOn { get; set; }

    /// <summary>Whoever pays has seen what of the payees has changed since the approval.</summary>
    public bool ChangesSeen { get; set; }
    public UnreadableFields Unreadable { get; } = new();
}

/// <summary>
/// Records that a plan was paid: computed anew for the day of payment, and where every row is as printed the disbursement bears the plan's number and stands
/// on its papers. Another day than the planned one is no difference in itself. Where anything differs nothing is paid, and the first payees are named.
/// </summary>
public sealed class PayDrawnDisbursement(PortalStore store, PrepareDisbursement prepare, MakeDisbursement make, PayeeSecrets secrets)
{
    public Task<Outcome<DisbursementMade>> ExecuteAsync(string code, int version, PayDrawnForm form)
    {
        secrets.Ready();
        return store.WriteAsync(operation => WriteAsync(operation, code, version, form));
    }

    private async Task<Outcome<DisbursementMade>> WriteAsync(Operation operation, string code, int version, PayDrawnForm form)
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (await GetDisbursementPlan.FindAsync(operation, code, tracked: true) is not { } plan) return PlanRefusals.NoSuch;
        if (plan.State == PlanState.Paid && plan.Version == version + 1 && plan.EndedById is not null && plan.EndedById == operation.Actor.UserId
            && await GetDisbursement.FindAsync(operation, code) is { } before && before.PaidOn == form.PaidOn) return DisbursementMade.Of(before);
        if (plan.State != PlanState.Drawn) return PlanRefusals.Ended(plan);
        if (plan.Version != version) return AccessRefusals.Stale;
        if (form.Unreadable.Any) return form.Unreadable.Refusals.ToList();
        var aim = new DisbursementAim(Ahead: false, plan) { Against = await WhyNotOnAsync(operation, plan, form.PaidOn) };
        var prepared = await prepare.OfAsync(operation, await FormAsync(operation, plan, form), aim);
        if (!prepared.Done) return prepared.As<DisbursementMade>();
        var differs = new PlanDifferences(secrets).Of(plan, prepared.Value.Draft, prepared.Value.Over);
        // Who came second over a plan just paid sees its dues settled: that is no difference of the papers
        if (differs.Count > 0 && await operation.Db.DisbursementPlans.AsNoTracking().AnyAsync(p => p.Id == plan.Id && p.Version != version))
            return AccessRefusals.Stale;
        if (differs.Count > 0)
            return PlanRefusals.Differs(plan, differs.Take(PlanDifferences.Most).ToList(), Math.Max(0, differs.Count - PlanDifferences.Most));
        await PlanHold.FreeAsync(operation, plan);
        plan.End(PlanState.Paid, operation);
        return DisbursementMade.Of(await make.ApplyAsync(operation, prepared.Value, new(plan.Key, plan.Reason, plan)));
    }

    /// <summary>What keeps the plan from being paid on that day, besides what keeps any disbursement from it.</summary>
    private static async Task<List<Refusal>> WhyNotOnAsync(Operation operation, DisbursementPlan plan, DateOnly? paidOn)
    {
        var reasons = new List<Refusal>();
        if (paidOn is not { } day) return reasons;
        if (day < plan.DrawnOn) reasons.Add(PlanRefusals.BeforeDrawn(plan));
        // Its number runs in that year
        else if (day.Year != plan.Year) reasons.Add(PlanRefusals.OtherYear(plan));
        var about = plan.About;
        // One that takes the place of an earlier one may be dated later: the earlier one was there before the payment
        var request = await operation.Db.IssuedPapers.AsNoTracking().Where(p => p.Kind == PaperKind.PaymentRequest && p.About == about)
            .OrderBy(p => p.PaperOn).FirstOrDefaultAsync();
        if (reasons.Count == 0 && request is not null && day < request.PaperOn) reasons.Add(PlanRefusals.BeforeRequest(request));
        return reasons;
    }

    /// <summary>The form it was drawn up from, with the day of payment and the periods as they are now: what was printed is compared.</summary>
    internal static async Task<DisbursementForm> FormAsync(Operation operation, DisbursementPlan plan, PayDrawnForm form)
    {
        var ids = IdsOf(plan);
        var versions = await operation.Db.RoyaltyPeriods.Where(p => ids.Contains(p.Id)).Select(p => new ChosenPeriod(p.Id, p.Version)).ToListAsync();
        return FormOf(plan, versions, form);
    }

    private static DisbursementForm FormOf(DisbursementPlan plan, List<ChosenPeriod> periods, PayDrawnForm form) => new()
    {
        Key = plan.Key, Periods = periods.OrderBy(p => p.Id).ToList(), Opening = plan.Opening, PaidOn = form.PaidOn, Percent = plan.Percent,
        Reason = plan.Reason,
        LeftOut = plan.LeftOut.Select(l => l.ContributorId).ToHashSet(), ChangesSeen = form.ChangesSeen,
        Invoices = plan.Payments.FindAll(p => p.InvoiceNumber is not null)
            .ToDictionary(p => p.ContributorId, p => new InvoiceForm { Number = p.InvoiceNumber, IssuedOn = p.InvoiceOn }),
    };

    private static List<int> IdsOf(DisbursementPlan plan) => plan.Periods.ConvertAll(p => p.PeriodId);
}
