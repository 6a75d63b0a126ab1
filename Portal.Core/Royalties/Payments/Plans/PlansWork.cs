using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>Disbursements that are drawn up and wait to be paid, for whoever records payments; the first expected stands first.</summary>
internal sealed class PlansWork : IWorkSource
{
    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return [];
        var plans = await operation.Db.DisbursementPlans.AsNoTracking().Where(p => p.State == PlanState.Drawn).OrderBy(p => p.PlannedOn).ThenBy(p => p.Id)
            .ToListAsync();
        return RowsOf(plans, operation.Today);
    }

    private static List<WorkRow> RowsOf(List<DisbursementPlan> plans, DateOnly today) => plans.ConvertAll(p => new WorkRow("Nhuận bút",
        Vietnamese.Capital(p.Words), $"Chờ chi, {(p.PlannedOn < today ? "đã qua ngày dự kiến" : "dự kiến ngày")} {Vietnamese.Date(p.PlannedOn)}",
        p.DrawnByName, null, null, false, false, $"nhuan-but/chi-tra/{p.Code}", "Ghi nhận đã chi"));
}
