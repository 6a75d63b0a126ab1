namespace Portal.Core.Royalties.Rates;

/// <summary>
/// Within how many days of its publication a work is to be paid in full, and after how many notices that nobody answered it goes to next year's fund,
/// from one day on (NĐ 18/2014/NĐ-CP Điều 4 khoản 10).
/// </summary>
public sealed record RoyaltyTermRule(DateOnly EffectiveFrom, int Days, int Notices, string Source);

/// <summary>The last day on which a work is paid in time.</summary>
public static class RoyaltyTerm
{
    /// <summary>By the rule in force on the day of publication; null before the first rule.</summary>
    public static DateOnly? PayBy(DateOnly publishedOn, IReadOnlyList<RoyaltyTermRule> rules) =>
        RuleOf(publishedOn, rules) is { } rule ? publishedOn.AddDays(rule.Days) : null;

    /// <summary>The rule in force on the day of publication; null before the first.</summary>
    public static RoyaltyTermRule? RuleOf(DateOnly publishedOn, IReadOnlyList<RoyaltyTermRule> rules) =>
        rules.Where(r => r.EffectiveFrom <= publishedOn).MaxBy(r => r.EffectiveFrom);
}
