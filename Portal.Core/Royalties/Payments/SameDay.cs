using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// Who of a draft is paid something else on the same day: the tax is that of the day, so whoever draws up or pays sees it before. Told and not refused: what
/// was paid is taxed together, and of what was drawn up for one day either may still be paid on another.
/// </summary>
internal sealed class SameDay
{
    /// <summary>Names told in one sentence.</summary>
    private const int MostNames = 10;
    private readonly List<PaidOther> paid;
    private readonly List<DisbursementPlan> plans;
    private readonly Dictionary<int, int> merged;
    private readonly HashSet<int?> together;

    private SameDay(List<PaidOther> paid, List<DisbursementPlan> plans, Dictionary<int, int> merged, List<int> together) =>
        (this.paid, this.plans, this.merged, this.together) = (paid, plans, merged, together.Select(id => (int?)id).ToHashSet());

    /// <param name="operation">That asks.</param>
    /// <param name="day">Of payment, expected or typed; null for a day nobody has typed yet, when every standing plan is told.</param>
    /// <param name="own">The plan that is about to be paid: for the day it was drawn up for as well.</param>
    public static async Task<SameDay> OfAsync(Operation operation, DateOnly? day, DisbursementPlan? own)
    {
        var (on, code) = (day ?? operation.Today, own?.Code);
        var others = await operation.Db.RoyaltyPayments.AsNoTracking().Where(p => p.Disbursement!.PaidOn == on && !p.ToPayroll).OrderBy(p => p.Id)
            .Select(p => new PaidOther(p.Disbursement!.Year, p.Disbursement.Number, p.ContributorId, p.Gross)).ToListAsync();
        var standing = await operation.Db.DisbursementPlans.AsNoTracking().Include(p => p.Payments).Where(p => p.State == PlanState.Drawn)
            .OrderBy(p => p.PlannedOn).ThenBy(p => p.Id).ToListAsync();
        return new(others, standing.FindAll(p => p.Code != code && (day is null || p.PlannedOn == day || p.PlannedOn == own?.PlannedOn)),
            await MergedPayees.AllAsync(operation),
            await operation.Db.TaxRules.Where(r => r.Treatment == TaxTreatment.WithholdWhole).Select(r => r.Id).ToListAsync());
    }

    /// <summary>One sentence for each payment and each plan that has somebody of these rows too, whose tax goes by what the day comes to.</summary>
    public IEnumerable<PayeeNote> Of(IReadOnlyList<PayeeMoney> rows)
    {
        var names = rows.Where(r => together.Contains(r.TaxRuleId)).ToDictionary(r => r.ContributorId, r => r.PayeeName);
        foreach (var made in paid.Where(p => names.ContainsKey(Last(p.ContributorId))).GroupBy(p => (p.Year, p.Number)))
            yield return new(PayeeNoteKind.SameDay, $"{Names(made.Select(p => p.ContributorId), names)}: cùng ngày đã nhận {made.Sum(p => p.Gross)} ở "
                + $"{Disbursement.WordsOf(made.Key.Year, made.Key.Number)}; thuế tính gộp các khoản chi trong ngày.",
                $"nhuan-but/chi-tra/{Disbursement.CodeOf(made.Key.Year, made.Key.Number)}");
        foreach (var plan in plans)
        {
            var here = plan.Payments.Where(p => !p.ToPayroll && names.ContainsKey(Last(p.ContributorId))).Select(p => p.ContributorId).ToList();
            if (here.Count > 0)
                yield return new(PayeeNoteKind.SameDay, $"{Names(here, names)}: đang có trong {plan.Words} đã lập, dự kiến chi ngày "
                    + $"{Vietnamese.Date(plan.PlannedOn)}. Thuế tính gộp các khoản chi trong một ngày: chi cả hai cùng ngày thì lần ghi nhận sau khác thuế đã "
                    + "in; hãy chi khác ngày, hoặc để người này lại lần sau.", $"nhuan-but/chi-tra/{plan.Code}");
        }
    }

    private int Last(int contributorId) => MergedPayees.Last(merged, contributorId);

    private string Names(IEnumerable<int> contributors, Dictionary<int, string> names)
    {
        var told = contributors.Select(Last).Distinct().Select(id => names[id]).Order(VietnameseText.Order).ToList();
        return string.Join(", ", told.Take(MostNames)) + (told.Count > MostNames ? $" và {told.Count - MostNames} người khác" : "");
    }

    private sealed record PaidOther(int Year, int Number, int ContributorId, Money Gross);
}
