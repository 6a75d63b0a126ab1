namespace Portal.Core.Royalties.Rates;

/// <summary>
/// The royalty of one work: <paramref name="Unit"/> is what one unit of coefficient is worth, <paramref name="Amount"/> the royalty,
/// <paramref name="Salary"/> the row it was taken from, to be stored with the line.
/// </summary>
public sealed record RoyaltyAmountResult(Money Unit, Money Amount, BaseSalary Salary);

/// <summary>
/// Royalty = base salary of the publication date × unit share × coefficient × site share, and the additions on that base
/// (NĐ 18/2014/NĐ-CP Điều 7). Additions add up and do not compound; there is one rounding, at the end.
/// </summary>
public static class RoyaltyAmount
{
    /// <summary>Far above any coefficient of the law (50); beyond it somebody typed đồng.</summary>
    public const decimal MostCoefficient = 1_000m;
    public const decimal MostAdditionPercent = 1_000m;

    /// <summary>
    /// <paramref name="additionPercent"/> is the sum of all additions, 30 for thirty per cent, and down to -100 for reductions;
    /// the shares are fractions, 0.10 and 1; <paramref name="basePercent"/> is what a work made from another earns of that one's royalty, 100 for a work
    /// of its own. Refused: a number outside these ranges, and no base salary in force.
    /// </summary>
    public static Outcome<RoyaltyAmountResult> Of(
        decimal coefficient, decimal additionPercent, decimal unitShare, DateOnly publishedOn, IReadOnlyList<BaseSalary> salaries, decimal siteShare = 1m,
        decimal basePercent = 100m)
    {
        ArgumentNullException.ThrowIfNull(salaries);
        var refusals = new List<Refusal>();
        if (coefficient is < 0 or > MostCoefficient) refusals.Add(RateRefusals.Coefficient(coefficient));
        if (basePercent is < 0 or > 100) refusals.Add(RateRefusals.BasePercent(basePercent));
        if (unitShare is <= 0 or > 1) refusals.Add(RateRefusals.UnitShare(unitShare));
        refusals.AddRange(Wrong(additionPercent, siteShare));
        var salary = BaseSalary.InForce(salaries, publishedOn);
        if (salary is null) refusals.Add(RateRefusals.NoBaseSalary(publishedOn));
        if (refusals.Count > 0 || salary is null) return refusals;

        var unit = salary.Amount.Dong * unitShare;
        var amount = Money.Round(unit * coefficient * basePercent / 100 * siteShare * (100 + additionPercent) / 100);
        return new RoyaltyAmountResult(Money.Round(unit), amount, salary);
    }

    /// <summary>The royalty of a genre with a sum of its own: that sum × site share, and the additions on it, rounded once.</summary>
    public static Outcome<Money> OfFixed(Money sum, decimal additionPercent, decimal siteShare = 1m)
    {
        var refusals = Wrong(additionPercent, siteShare).ToList();
        if (sum < Money.Zero) refusals.Add(RateRefusals.NegativeSum(sum));
        return refusals.Count > 0 ? refusals : sum.Times(siteShare * (100 + additionPercent) / 100);
    }

    private static IEnumerable<Refusal> Wrong(decimal additionPercent, decimal siteShare)
    {
        if (additionPercent is < -100 or > MostAdditionPercent) yield return RateRefusals.Addition(additionPercent);
        if (siteShare is <= 0 or > 1) yield return RateRefusals.SiteShare(siteShare);
    }
}
