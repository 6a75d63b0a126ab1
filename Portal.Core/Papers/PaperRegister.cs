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

    /// <summary>The number a paper gets, or why not; must be asked inside the transaction that keeps it.</summary>
    internal static async Task<Outcome<int>> TakeAsync(Operation operation, PaperNumbering asked)
    {
        var faults = asked.Faults(operation.Today).ToList();
        if (faults.Count > 0) return faults;
        var (symbol, year) = (asked.Symbol, asked.On.Year);
        var next = await NextAsync(operation, symbol, asked.On);
        if (asked.Asked is not { } number) return next > PaperNumbering.Most ? PaperRefusals.RegisterFull(symbol, year) : next;
        if (Unsaved(operation, symbol, year).FirstOrDefault(p => p.RegisterNumber == number) is { } here) return Taken(here.Heading, here.PaperOn);
        var holder = await operation.Db.IssuedPapers.Where(p => p.RegisterYear == year && p.Symbol == symbol && p.RegisterNumber == number)
                .Select(p => new { p.Heading, p.PaperOn }).FirstOrDefaultAsync();
        if (holder is not null) return Taken(holder.Heading, holder.PaperOn);
        return number >= next + PaperNumbering.MostLeap && asked.Confirmed != number ? PaperRefusals.NumberLeaps(number, symbol, year, next) : number;

        Outcome<int> Taken(string heading, DateOnly on) => PaperRefusals.NumberTaken(number, symbol, year, heading, on, next);
    }

    private static IEnumerable<IssuedPaper> Unsaved(Operation operation, string symbol, int year) =>
        operation.Db.IssuedPapers.Local.Where(p => p.RegisterYear == year && p.Symbol == symbol);
}
