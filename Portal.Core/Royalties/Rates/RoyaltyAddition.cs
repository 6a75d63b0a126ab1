namespace Portal.Core.Royalties.Rates;

/// <summary>
/// What the law lets a work earn on top of its own royalty for a circumstance, in per cent from one day on, both ends
/// included (NĐ 18/2014/NĐ-CP Điều 7 khoản 4 điểm c, d, đ). Read from the file and not stored: it bounds what may be
/// typed, while the work keeps the per cent itself. A translation is no addition but a share of another work's royalty
/// (điểm b), so it is a genre of the schedule.
/// </summary>
public sealed record RoyaltyAddition(
    string Code, string Name, decimal MinPercent, decimal MaxPercent, DateOnly EffectiveFrom, string Source, string? Note = null)
{
    /// <summary>The row of each circumstance in force on a day, in the order of the file; their percentages add up (they do not compound).</summary>
    public static IReadOnlyList<RoyaltyAddition> InForce(IEnumerable<RoyaltyAddition> additions, DateOnly day) =>
        additions.Where(a => a.EffectiveFrom <= day).GroupBy(a => a.Code).Select(same => same.MaxBy(a => a.EffectiveFrom)!).ToList();
}
