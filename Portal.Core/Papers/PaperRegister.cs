using Portal.Core.History.Clocks;

namespace Portal.Core.Papers;

/// <summary>The register of papers (sổ văn bản): numbers run by portal, year and symbol. What is unsaved in the same operation counts too.</summary>
public static class PaperRegister
{
    /// <summary>The number after the highest given; gaps are not filled, since a number left out may stand on a paper made elsewhere.</summary>
    public static async Task<int> NextAsync(Operation operation, string symbol, DateOnly day)
    {
        var year = day.Year;
        var stored = await operation.Db.IssuedPapers.Where(p => p.RegisterYear == year && p.Symbol == symbol).MaxAsync(p => p.RegisterNumber) ?? 0;
        return Math.Max(stored, Unsaved(operation, symbol, year).Max(p => p.RegisterNumber) ?? 0) + 1;
    }

    /// <summary>
    /// The number a paper gets, or why not; must be asked inside the transaction that keeps it. None while the clock is in doubt: it picks the year of the
    /// register, and a number once given is never given again.
    /// </summary>
    internal static async Task<Outcome<int>> TakeAsync(Operation operation, PaperNumbering asked)
    {
        var faults = asked.Faults(operation.Today).ToList();
        if (await operation.WhyNotNowAsync() is { } clock) faults.Add(clock);
        if (faults.Count > 0) return faults;
        var (symbol, year) = (asked.Symbol, asked.On.Year);
        var next = await NextAsync(operation, symbol, asked.On);
        if (asked.Asked is null && next > PaperNumbering.Most) return PaperRefusals.RegisterFull(symbol, year);
        var number = asked.Asked ?? next;
        if (Unsaved(operation, symbol, year).FirstOrDefault(p => p.RegisterNumber == number) is { } here) return Taken(here.Heading, here.PaperOn);
        var holder = await operation.Db.IssuedPapers.Where(p => p.RegisterYear == year && p.Symbol == symbol && p.RegisterNumber == number)
                .Select(p => new { p.Heading, p.PaperOn }).FirstOrDefaultAsync();
        if (holder is not null) return Taken(holder.Heading, holder.PaperOn);
        if (asked.Asked is not null && number >= next + PaperNumbering.MostLeap && asked.Confirmed != number)
            return PaperRefusals.NumberLeaps(number, symbol, year, next);
        return await AgainstAsync(operation, asked, number) is { } other
            ? PaperRefusals.DayAgainstNumber(number, symbol, other, asked.Asked is not null) : number;

        Outcome<int> Taken(string heading, DateOnly on) => PaperRefusals.NumberTaken(number, symbol, year, heading, on, next);
    }

    /// <summary>
    /// A paper with a lower number and a later day, or a higher number and an earlier day: numbers are given in the order of days (NĐ 30/2020/NĐ-CP
    /// Điều 15). Null where the order holds; papers of one day have any order.
    /// </summary>
    private static async Task<IssuedPaper?> AgainstAsync(Operation operation, PaperNumbering asked, int number)
    {
        var (symbol, year, day) = (asked.Symbol, asked.On.Year, asked.On);
        return Unsaved(operation, symbol, year).FirstOrDefault(p => p.RegisterNumber < number ? p.PaperOn > day : p.PaperOn < day)
            ?? await operation.Db.IssuedPapers.AsNoTracking().Where(p => p.RegisterYear == year && p.Symbol == symbol
                && (p.RegisterNumber < number && p.PaperOn > day || p.RegisterNumber > number && p.PaperOn < day))
                .OrderByDescending(p => p.RegisterNumber).FirstOrDefaultAsync();
    }

    private static IEnumerable<IssuedPaper> Unsaved(Operation operation, string symbol, int year) =>
        operation.Db.IssuedPapers.Local.Where(p => p.RegisterYear == year && p.Symbol == symbol);
}
