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
        if (asked.Asked is not { } number) return await NextAsync(operation, asked.Symbol, asked.On);
        var (symbol, year) = (asked.Symbol, asked.On.Year);
        if (Unsaved(operation, symbol, year).FirstOrDefault(p => p.RegisterNumber == number) is { } here) return await TakenAsync(here.Heading, here.PaperOn);
        var holder = await operation.Db.IssuedPapers.Where(p => p.RegisterYear == year && p.Symbol == symbol && p.RegisterNumber == number)
                .Select(p => new { p.Heading, p.PaperOn }).FirstOrDefaultAsync();
        return holder is null ? number : await TakenAsync(holder.Heading, holder.PaperOn);

        async Task<Outcome<int>> TakenAsync(string heading, DateOnly on) =>
            PaperRefusals.NumberTaken(number, symbol, year, heading, on, await NextAsync(operation, symbol, asked.On));
    }

    private static IEnumerable<IssuedPaper> Unsaved(Operation operation, string symbol, int year) =>
        operation.Db.IssuedPapers.Local.Where(p => p.RegisterYear == year && p.Symbol == symbol);
}
