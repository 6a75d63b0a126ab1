using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>
/// What a plan keeps for itself while it stands: its periods and the dues it would settle, those it would only set off included. They carry its address, so
/// that two at once, on whichever engine, meet in the same rows.
/// </summary>
internal static class PlanHold
{
    /// <summary>Names told in one sentence.</summary>
    private const int MostNames = 3;

    public static void Take(DisbursementPlan plan, PreparedDisbursement prepared)
    {
        foreach (var period in prepared.Ask.Periods) period.DrawnIn = plan.Code;
        // What a period owes that was never paid is no row yet: the period holds it
        foreach (var due in StoredOf(prepared.Draft)) due.DrawnIn = plan.Code;
    }

    public static async Task FreeAsync(Operation operation, DisbursementPlan plan)
    {
        var code = plan.Code;
        foreach (var period in await operation.Db.RoyaltyPeriods.AsTracking().Where(p => p.DrawnIn == code).ToListAsync()) period.DrawnIn = null;
        foreach (var due in await operation.Db.RoyaltyDues.AsTracking().Where(d => d.DrawnIn == code).ToListAsync()) due.DrawnIn = null;
    }

    /// <summary>What of a draft another plan holds, one sentence a plan.</summary>
    public static IEnumerable<Refusal> WhyNot(DisbursementDraft draft, DisbursementPlan? own)
    {
        var held = draft.Settled.SelectMany(s => s.Value.Dues.Select(d => (s.Key.PayeeName, d.Due.DrawnIn)))
            .Where(d => d.DrawnIn is not null && d.DrawnIn != own?.Code);
        foreach (var plan in held.GroupBy(d => d.DrawnIn!).OrderBy(g => g.Key))
        {
            var names = plan.Select(d => d.PayeeName).Distinct().ToList();
            yield return PlanRefusals.DuesHeld(plan.Key, names.Take(MostNames).ToList(), Math.Max(0, names.Count - MostNames));
        }
    }

    /// <summary>The stored dues that a draft settles.</summary>
    private static IEnumerable<RoyaltyDue> StoredOf(DisbursementDraft draft) =>
        draft.Settled.Values.SelectMany(s => s.Dues).Select(d => d.Due).Except(draft.NewDues);
}
