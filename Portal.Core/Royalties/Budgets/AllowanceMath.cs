using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Budgets;

/// <summary>Somebody's term in a position of the board; the last day is null while it runs.</summary>
public sealed record AllowanceTerm(string UserId, string Name, string Position, DateOnly FromOn, DateOnly? ToOn);

/// <summary>What one member has coming for one month, and how.</summary>
public sealed record AllowanceEntry(string UserId, string Name, string Position, Money Amount, string Words);

/// <summary>
/// The allowances of a month out of terms, rates and base salaries. By the month (the rule unless the decision says days): whoever holds a position on any
/// day gets the whole month, at the rate and base salary of the first such day. By days: each day in office earns its part of the month, rounded once a
/// rate. Nobody gets two allowances for one time: of several the highest.
/// </summary>
public static class AllowanceMath
{
    public static IReadOnlyList<AllowanceEntry> Of(
        YearMonth month, IEnumerable<AllowanceTerm> terms, IReadOnlyList<AllowanceRate> rates, IReadOnlyList<BaseSalary> salaries) =>
        terms.GroupBy(t => t.UserId).Select(own => OfPerson(month, own.ToList(), rates, salaries)).OfType<AllowanceEntry>()
            .OrderByDescending(e => e.Amount).ThenBy(e => e.Name, VietnameseText.Order).ThenBy(e => e.UserId, StringComparer.Ordinal).ToList();

    private static AllowanceEntry? OfPerson(
        YearMonth month, List<AllowanceTerm> terms, IReadOnlyList<AllowanceRate> rates, IReadOnlyList<BaseSalary> salaries)
    {
        var held = Days(month).SelectMany(day => terms.Where(t => t.FromOn <= day && !(t.ToOn < day)).Select(t => t.Position).Distinct()
            .Select(position => On(day, position, rates, salaries))).OfType<HeldDay>().ToList();
        if (held.Count == 0) return null;
        var whole = held.GroupBy(d => d.Rate.Position).Select(g => g.MinBy(d => d.Day)!).Where(d => !d.Rate.ByDays).MaxBy(d => d.AMonth);
        var days = held.Where(d => d.Rate.ByDays).GroupBy(d => d.Day).Select(g => g.MaxBy(d => d.AMonth)!).ToList();
        var parts = days.GroupBy(d => (d.Rate, d.AMonth)).Select(g => (g.Key.Rate, Days: g.Count(), Amount: PartOf(g.Key.AMonth, g.Count(), month))).ToList();
        var (user, name, sum) = (terms[0].UserId, terms[0].Name, parts.Sum(p => p.Amount));
        if (whole is not null && whole.AMonth >= sum)
            return new(user, name, whole.Rate.Position, whole.AMonth, $"Cả tháng: {whole.Rate.Words}");
        if (parts.Count == 0) return null;
        return new(user, name, parts.MaxBy(p => p.Amount).Rate.Position, sum,
            string.Join("; ", parts.Select(p => $"{p.Days}/{month.LastDay.Day} ngày {p.Rate.Position}: {p.Rate.Words}")));
    }

    /// <summary>The rate of a position on a day with its amount then; null where none is in force, or the law has no base salary to multiply.</summary>
    private static HeldDay? On(DateOnly day, string position, IReadOnlyList<AllowanceRate> rates, IReadOnlyList<BaseSalary> salaries)
    {
        var rate = rates.Where(r => r.Position == position && r.FromOn <= day).MaxBy(r => r.FromOn);
        if (rate is null || rate.ToOn < day) return null;
        if (rate.Amount is { } amount) return new(day, rate, amount);
        return BaseSalary.InForce(salaries, day) is { } salary ? new(day, rate, salary.Amount.Times(rate.Coefficient ?? 0)) : null;
    }

    private static Money PartOf(Money month, int days, YearMonth of) => Money.Round((decimal)month.Dong * days / of.LastDay.Day);

    private static IEnumerable<DateOnly> Days(YearMonth month) => Enumerable.Range(0, month.LastDay.Day).Select(month.FirstDay.AddDays);

    private sealed record HeldDay(DateOnly Day, AllowanceRate Rate, Money AMonth);
}
