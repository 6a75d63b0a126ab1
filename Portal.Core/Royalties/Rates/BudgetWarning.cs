namespace Portal.Core.Royalties.Rates;

/// <summary>
/// From which part of a year's budget on the office is warned, in per cent, from one day on. No law sets it: the row names the reason, and an office may
/// type its own with its budget.
/// </summary>
public sealed record BudgetWarning(DateOnly EffectiveFrom, decimal Percent, string Source)
{
    /// <summary>The row in force on a day, null before the first.</summary>
    public static BudgetWarning? InForce(IReadOnlyList<BudgetWarning> rows, DateOnly day) =>
        rows.Where(r => r.EffectiveFrom <= day).MaxBy(r => r.EffectiveFrom);
}
