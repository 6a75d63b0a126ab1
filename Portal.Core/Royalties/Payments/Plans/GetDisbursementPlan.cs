using Portal.Core.Papers;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>A disbursement that was drawn up and not paid, as its page shows it: rows masked, papers issued with it.</summary>
public sealed record PlanDetail(
    string Code, string Words, int Version, PlanState State, DateOnly PlannedOn, decimal Percent, string? Reason, Money OwedAfter, string Periods,
    IReadOnlyList<PeriodSpan> Spans, IReadOnlyList<PayeeRow> Rows, IReadOnlyList<PaperRow> Papers)
{
    public required string DrawnByName { get; init; }
    public required DateTime DrawnAt { get; init; }
    public string? EndedByName { get; init; }
    public DateTime? EndedAt { get; init; }
    public string? DropReason { get; init; }

    /// <summary>The address of the disbursement in its place; null for none.</summary>
    public string? ReplacedBy { get; init; }
    public bool MayPay { get; init; }
    public bool MayDrop { get; init; }

    /// <summary>What whoever pays must see of the payees, and what would differ from the papers if it were paid today; empty for others.</summary>
    public IReadOnlyList<PayeeNote> Notes { get; init; } = [];
    public IReadOnlyList<string> Differs { get; init; } = [];
}

/// <summary>One plan by its address, also where it was dropped; for whoever sees royalties.</summary>
public sealed class GetDisbursementPlan(PortalStore store, PrepareDisbursement prepare, PayeeSecrets secrets)
{
    public Task<Outcome<PlanDetail>> ExecuteAsync(string code)
    {
        secrets.Ready();
        return store.ReadAsync(operation => ReadAsync(operation, code));
    }

    /// <summary>Its version alone, for a page that follows what others do.</summary>
    public Task<Outcome<int>> VersionAsync(string code) => store.ReadAsync<Outcome<int>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        if (!Disbursement.TryCode(code, out var asked)) return PlanRefusals.NoSuch;
        var (year, number) = asked;
        var version = await operation.Db.DisbursementPlans.Where(p => p.Year == year && p.Number == number).Select(p => (int?)p.Version).SingleOrDefaultAsync();
        return version is { } found ? found : PlanRefusals.NoSuch;
    });

    private async Task<Outcome<PlanDetail>> ReadAsync(Operation operation, string code)
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        if (await FindAsync(operation, code) is not { } plan) return PlanRefusals.NoSuch;
        var names = await PeriodsOf.AllAsync(operation);
        var (drawn, pays) = (plan.State == PlanState.Drawn, operation.Actor.Can(Permissions.PayPeriod));
        var detail = new PlanDetail(plan.Code, plan.Words, plan.Version, plan.State, plan.PlannedOn, plan.Percent, plan.Reason, plan.OwedAfter,
            names.Words(plan), names.Spans(plan), PayeeRows.Masked(plan.Payments), await FindPapers.OfAsync(operation, plan.About))
        {
            DrawnByName = plan.DrawnByName, DrawnAt = plan.DrawnAt, EndedByName = plan.EndedByName, EndedAt = plan.EndedAt, DropReason = plan.DropReason,
            ReplacedBy = plan.ReplacedBy, MayPay = drawn && pays, MayDrop = drawn && DropDisbursementPlan.May(operation.Actor.Can),
        };
        if (!detail.MayPay) return detail;
        var form = await PayDrawnDisbursement.FormAsync(operation, plan, new() { PaidOn = operation.Today });
        var today = await prepare.ForecastAsync(operation, form, new(Ahead: false, plan));
        return !today.Done ? detail : detail with
        {
            Notes = today.Value.Notes, Differs = new PlanDifferences(secrets).Of(plan, today.Value.Draft, today.Value.Over),
        };
    }

    /// <summary>With all its rows; <paramref name="tracked"/> where it is about to change.</summary>
    internal static async Task<DisbursementPlan?> FindAsync(Operation operation, string? code, bool tracked = false)
    {
        if (!Disbursement.TryCode(code, out var asked)) return null;
        var (year, number) = asked;
        var plans = tracked ? operation.Db.DisbursementPlans.AsTracking() : operation.Db.DisbursementPlans.AsNoTracking();
        return await plans.Include(p => p.Periods).Include(p => p.Payments).Include(p => p.LeftOut).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Year == year && p.Number == number);
    }
}
