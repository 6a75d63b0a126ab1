using Microsoft.EntityFrameworkCore;
using Portal.Core.Calendar;
using Portal.Core.Kernel;

namespace Portal.Core.Data;

/// <summary>
/// Brings the database to this build: schema, then the law's tables. May run at every start and on several nodes at once. Law
/// rows already stored are not changed, since closed sheets refer to them; only a provisional day of the calendar, to which
/// nothing refers, gives way once this build knows it settled. <see cref="CompareLaws"/> tells what differs otherwise.
/// </summary>
public sealed class MigrateDatabase(PortalDbFactory factory, LawTables laws, WardClock clock)
{
    /// <summary>Throws <see cref="OperationRefusedException"/>, and changes nothing, where the database must be looked at first.</summary>
    public async Task ExecuteAsync(CancellationToken cancel = default)
    {
        await using (var db = factory.Create(portalId: null))
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) await MigrateAsync(db, cancel);
        }
        // Nodes that start at once come one after another: each sees what the one before it wrote
        var loaded = await new WriteTransaction(factory, portalId: null, clock).RunAsync<bool>(async db =>
        {
            await LoadLawsAsync(db, cancel);
            return true;
        });
        if (!loaded.Done) throw new OperationRefusedException("another process has been writing for too long, so the law's tables were not looked at: try again");
    }

    private async Task MigrateAsync(PortalDbContext db, CancellationToken cancel)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Any() && await FindDoubles.InAsync(db, cancel) is { Count: > 0 } doubles)
            throw new OperationRefusedException($"nothing was changed, since the database holds twice what this build allows once: {string.Join("; ", doubles)}");
        if (!await factory.MayMigrateAsync(cancel))
            throw new OperationRefusedException("the database lacks tables of this build and this login may not make them: "
                + "run the verb migrate with the login that owns the schema");
        await db.Database.MigrateAsync(cancel);
    }

    private async Task LoadLawsAsync(PortalDbContext db, CancellationToken cancel)
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
