using Portal.Core.History;
using Portal.Core.Papers;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>
/// Drops a disbursement that was drawn up and is not paid, with a reason: its periods and dues are free again, its papers stay as they were and are no longer
/// in force, here and on the public site. Whoever pays does it, or whoever approves: without it no period in it can be sent back.
/// </summary>
public sealed class DropDisbursementPlan(PortalStore store)
{
    public Task<Outcome<string>> ExecuteAsync(string code, int version, string? reason) => store.WriteAsync<string>(async operation =>
    {
        if (!May(operation.Actor.Can)) return AccessRefusals.NotAllowed;
        if (await GetDisbursementPlan.FindAsync(operation, code, tracked: true) is not { } plan) return PlanRefusals.NoSuch;
        if (plan.State == PlanState.Dropped && plan.Version == version + 1 && plan.EndedById is not null && plan.EndedById == operation.Actor.UserId)
            return plan.Words;
        if (plan.State != PlanState.Drawn) return PlanRefusals.Ended(plan);
        if (plan.Version != version) return AccessRefusals.Stale;
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) return PlanRefusals.ReasonMissing;
        if (words.Length > Disbursement.ReasonLength) return PlanRefusals.ReasonTooLong;
        await PlanHold.FreeAsync(operation, plan);
        plan.End(PlanState.Dropped, operation);
        plan.DropReason = words;
        await WithdrawnPapers.TakeAsync(operation, plan.About, $"{plan.Words} đã bỏ");
        var sentence = $"Bỏ {plan.Words} lập ngày {Vietnamese.Date(plan.DrawnOn)}: giấy tờ đã lập không còn hiệu lực. Lý do: {words}";
        foreach (var period in plan.Periods) operation.Record("royalties.period.freed", Subject.Period(period.PeriodId), sentence);
        operation.Record("royalties.disbursement-dropped", Subject.Disbursement(plan.Code), sentence);
        return plan.Words;
    });

    public static bool May(Func<string, bool> can) => can(Permissions.PayPeriod) || can(Permissions.ApprovePeriod);
}
