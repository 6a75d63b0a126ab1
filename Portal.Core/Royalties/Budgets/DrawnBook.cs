using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// What standing plans are to pay in a year of money that another year has bound: the year of payment must bear it, so it counts as used there from the day
/// the plan is drawn up. It stays bound in the other year as well until it is paid, or a plan dropped later would find its place taken.
/// </summary>
internal static class DrawnBook
{
    /// <param name="operation">That asks.</param>
    /// <param name="bound">What is bound without any plan.</param>
    /// <param name="ends">Which year pays what.</param>
    public static async Task<IEnumerable<BoundMoney>> OfAsync(Operation operation, IReadOnlyList<BoundMoney> bound, YearEndBook ends)
    {
        var plans = await operation.Db.DisbursementPlans.AsNoTracking().Include(p => p.Periods).Where(p => p.State == PlanState.Drawn)
            .OrderBy(p => p.Year).ThenBy(p => p.Number).ToListAsync();
        return plans.Select(p => Of(p, bound, ends, operation.Today.Year)).OfType<BoundMoney>();
    }

    /// <summary>The year that has a part of a payment bound: of a period, of what it still owes, of what was owed at the start.</summary>
    public static BoundMoney? Holder(IReadOnlyList<BoundMoney> bound, int? periodId) =>
        bound.FirstOrDefault(b => b.PeriodId == periodId && b.Kind is not (BoundKind.Allowance or BoundKind.Drawn));

    private static BoundMoney? Of(DisbursementPlan plan, IReadOnlyList<BoundMoney> bound, YearEndBook ends, int running)
    {
        var parts = plan.Periods.Select(p => new PaidPart(p.PeriodId, p.Amount)).Append(new(null, plan.OfOpening)).Where(p => p.Amount > Money.Zero).ToList();
        var year = ends.YearOf(plan.PlannedOn, parts.Select(p => p.PeriodId));
        var others = parts.FindAll(p => (Holder(bound, p.PeriodId)?.Year ?? running) != year);
        // What it sets off was never bound: the payment is smaller by so much
        var sum = others.Sum(p => p.Amount) - plan.TakenBack;
        if (sum <= Money.Zero) return null;
        var on = others.Select(p => Holder(bound, p.PeriodId)?.On).OfType<DateOnly>().DefaultIfEmpty(plan.DrawnOn).Min();
        return new(BoundKind.Drawn, $"{Vietnamese.Capital(plan.Words)} đã lập, dự kiến chi ngày {Vietnamese.Date(plan.PlannedOn)} khoản duyệt năm khác",
            $"nhuan-but/chi-tra/{plan.Code}", on, year, sum, null) { Plan = plan.Code };
    }
}
