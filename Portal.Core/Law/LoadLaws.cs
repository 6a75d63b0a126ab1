namespace Portal.Core.Law;

/// <summary>
/// Loads the law's tables into the database. Rows already stored are not changed, since closed sheets refer to them; only a
/// provisional day of the calendar, to which nothing refers, gives way once this build knows it settled. <see cref="CompareLaws"/>
/// tells what differs otherwise.
/// </summary>
internal sealed class LoadLaws(LawTables laws) : IMigrationStep
{
    public async Task LoadAsync(PortalDbContext db, CancellationToken cancel)
    {
        var days = await db.CalendarDays.ToDictionaryAsync(d => d.Date, cancel);
        db.CalendarDays.AddRange(laws.CalendarDays.Where(d => !days.ContainsKey(d.Date)));
        foreach (var day in laws.CalendarDays)
            if (days.TryGetValue(day.Date, out var stored) && stored.Provisional && !day.Provisional) db.Entry(stored).CurrentValues.SetValues(day);
        var salaries = await db.BaseSalaries.Select(s => s.EffectiveFrom).ToListAsync(cancel);
        db.BaseSalaries.AddRange(laws.BaseSalaries.Where(s => !salaries.Contains(s.EffectiveFrom)));
        var rules = await db.TaxRules.Select(r => new { r.PayeeKind, r.EffectiveFrom }).ToListAsync(cancel);
        db.TaxRules.AddRange(laws.TaxRules.Where(r => !rules.Contains(new { r.PayeeKind, r.EffectiveFrom })));
        var caps = await db.RoyaltyCaps.Select(c => new { c.Code, c.EffectiveFrom }).ToListAsync(cancel);
        db.RoyaltyCaps.AddRange(laws.RoyaltyCaps.Where(c => !caps.Contains(new { c.Code, c.EffectiveFrom })));
    }
}
