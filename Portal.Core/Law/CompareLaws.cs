namespace Portal.Core.Law;

/// <summary>
/// Where a stored row of the law says something else than this build ships: a row corrected in a newer release does not
/// change the figures that closed sheets rest on, so somebody must look. English, for the console.
/// </summary>
public sealed class CompareLaws(PortalDbFactory factory, LawTables laws)
{
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken cancel = default)
    {
        await using var db = factory.Create(portalId: null);
        return
        [
            .. Differences("calendar day", laws.CalendarDays, await db.CalendarDays.AsNoTracking().ToListAsync(cancel),
                d => Day(d.Date), d => $"{d.Kind}, {d.Name}{(d.Provisional ? ", provisional" : "")}"),
            .. Differences("base salary", laws.BaseSalaries, await db.BaseSalaries.AsNoTracking().ToListAsync(cancel),
                s => Day(s.EffectiveFrom), s => s.Amount.Digits),
            .. Differences("tax rule", laws.TaxRules, await db.TaxRules.AsNoTracking().ToListAsync(cancel),
                r => $"{r.PayeeKind} {Day(r.EffectiveFrom)}",
                r => $"{r.Treatment}, {Vietnamese.Number(r.RatePercent)} % from {r.Threshold.Digits}, until "
                    + $"{(r.EffectiveTo is { } to ? Day(to) : "further notice")}{(r.CommitmentExempts ? ", commitment exempts" : "")}"),
            .. Differences("royalty cap", laws.RoyaltyCaps, await db.RoyaltyCaps.AsNoTracking().ToListAsync(cancel),
                c => $"{c.Code} {Day(c.EffectiveFrom)}", c => $"{Vietnamese.Number(c.MaxCoefficient)} units of {Vietnamese.Number(c.UnitShare)}"),
        ];
    }

    private static IEnumerable<string> Differences<T>(string what, IEnumerable<T> shipped, IEnumerable<T> stored, Func<T, string> key, Func<T, string> says)
    {
        var ours = shipped.ToDictionary(key);
        foreach (var row in stored)
        {
            if (!ours.TryGetValue(key(row), out var own)) yield return $"{what} {key(row)}: stored as {says(row)}, unknown to this release";
            else if (says(row) != says(own)) yield return $"{what} {key(row)}: stored as {says(row)}, this release says {says(own)}";
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
