namespace Portal.Core.Royalties.Rates;

/// <summary>
/// How far a year's royalty fund may go beyond the royalties themselves, from one day on: percentages of the total of royalties
/// (NĐ 18/2014/NĐ-CP Điều 8 khoản 2).
/// </summary>
public sealed record RoyaltyFundRule(DateOnly EffectiveFrom, decimal EncouragementPercent, decimal RemunerationPercent, string Source);

/// <summary>The most a fund may hold beside the royalties: encouragement (khuyến khích), remuneration (thù lao), and all three together.</summary>
public sealed record RoyaltyFundCeilings(Money Encouragement, Money Remuneration, Money Fund, RoyaltyFundRule Rule);

/// <summary>The ceilings of a year's fund, from its total of royalties.</summary>
public static class RoyaltyFund
{
    /// <summary>Each ceiling is rounded once. Refused: a negative total, and a day before the first rule.</summary>
    public static Outcome<RoyaltyFundCeilings> Of(Money royalties, DateOnly day, IReadOnlyList<RoyaltyFundRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (royalties < Money.Zero) return RateRefusals.NegativeFund(royalties);
        if (rules.Where(r => r.EffectiveFrom <= day).MaxBy(r => r.EffectiveFrom) is not { } rule) return RateRefusals.NoFundRule(day);
        var encouragement = royalties.Times(rule.EncouragementPercent / 100);
        var remuneration = royalties.Times(rule.RemunerationPercent / 100);
        return new RoyaltyFundCeilings(encouragement, remuneration, royalties + encouragement + remuneration, rule);
    }
}
