namespace Portal.Core.Royalties.Budgets;

/// <summary>What the estimate is asked: the year, and how volume and rates are to be against the average, in per cent.</summary>
public sealed record EstimateAsk(int Year, decimal Volume = 100, decimal Rates = 100)
{
    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (Year < today.Year || Year > today.Year + 1) yield return BudgetRefusals.YearFar(today.Year, today.Year + 1);
        if (Volume is < 0 or > 1000) yield return BudgetRefusals.FactorOutside;
        if (Rates is < 0 or > 1000) yield return BudgetRefusals.RateFactorOutside;
    }
}

/// <summary>
/// One genre of the estimate: assessed works and their amount in the months looked at; from them works a year and money a work, and the year's money.
/// </summary>
public sealed record EstimateLine(string Genre, int Works, Money Amount, decimal WorksAYear, Money PerWork, Money AYear);

/// <summary>
/// A year's estimate (dự toán, TĐ điều 20 khoản 4): of each genre the average number of works × the average amount, of the board the allowances as they
/// are by now, which a factor for royalties does not change. <paramref name="Months"/> are the complete months looked at, at most twelve.
/// </summary>
public sealed record BudgetEstimate(EstimateAsk Ask, int Months, YearMonth From, YearMonth To, IReadOnlyList<EstimateLine> Lines, Money AllowanceAMonth)
{
    public Money Allowances => AllowanceAMonth.Times(12);
    public Money Royalties => Lines.Sum(l => l.AYear);
    public Money Total => Royalties + Allowances;
}
