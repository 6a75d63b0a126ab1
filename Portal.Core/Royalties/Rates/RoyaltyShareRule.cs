namespace Portal.Core.Royalties.Rates;

/// <summary>
/// What part of another work's royalty the law gives a work made from it, in per cent from one day on, both ends included: translation, subtitles
/// and words to pictures (NĐ 18/2014/NĐ-CP Điều 7 khoản 4 điểm a, b). Read from the file and not stored, as <see cref="RoyaltyAddition"/> is.
/// </summary>
public sealed record RoyaltyShareRule(
    string Code, string Name, decimal MinPercent, decimal MaxPercent, DateOnly EffectiveFrom, string Source, string? Note = null)
{
    /// <summary>The row of each kind in force on a day, in the order of the file.</summary>
    public static IReadOnlyList<RoyaltyShareRule> InForce(IEnumerable<RoyaltyShareRule> rules, DateOnly day) =>
        rules.Where(r => r.EffectiveFrom <= day).GroupBy(r => r.Code).Select(same => same.MaxBy(r => r.EffectiveFrom)!).ToList();
}
