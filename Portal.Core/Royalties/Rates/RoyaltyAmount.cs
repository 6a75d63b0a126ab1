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
    /// the shares are fractions, 0.10 and 1. Refused: a number outside these ranges, and no base salary in force.
    /// </summary>
    public static Outcome<RoyaltyAmountResult> Of(
        decimal coefficient, decimal additionPercent, decimal unitShare, DateOnly publishedOn, IReadOnlyList<BaseSalary> salaries, decimal siteShare = 1m)
    {
        ArgumentNullException.ThrowIfNull(salaries);
        var refusals = new List<Refusal>();
        if (coefficient is < 0 or > MostCoefficient) refusals.Add(RateRefusals.Coefficient(coefficient));
        if (additionPercent is < -100 or > MostAdditionPercent) refusals.Add(RateRefusals.Addition(additionPercent));
        if (unitShare is <= 0 or > 1) refusals.Add(RateRefusals.UnitShare(unitShare));
        if (siteShare is <= 0 or > 1) refusals.Add(RateRefusals.SiteShare(siteShare));
        var salary = BaseSalary.InForce(salaries, publishedOn);
        if (salary is null) refusals.Add(RateRefusals.NoBaseSalary(publishedOn));
        if (refusals.Count > 0 || salary is null) return refusals;

        var unit = salary.Amount.Dong * unitShare;
        var amount = Money.Round(unit * coefficient * siteShare * (100 + additionPercent) / 100);
        return new RoyaltyAmountResult(Money.Round(unit), amount, salary);
    }
}
