using Microsoft.EntityFrameworkCore;
using Portal.Core.Calendar;
using Portal.Core.Kernel;

namespace Portal.Core.Data;

/// <summary>
/// Brings the database to this build: schema, then the law's tables. May run at every start and on several nodes; law rows
/// already stored are never changed, since closed sheets refer to them.
/// </summary>
public sealed class MigrateDatabase(PortalDbFactory factory, LawTables laws)
{
    public async Task ExecuteAsync(CancellationToken cancel = default)
    {
        await using var db = factory.Create(portalId: null);
        await db.Database.MigrateAsync(cancel);
        await LoadLawsAsync(db, cancel);
    }

    private async Task LoadLawsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var days = await db.CalendarDays.Select(d => d.Date).ToListAsync(cancel);
        db.CalendarDays.AddRange(laws.CalendarDays.Where(d => !days.Contains(d.Date)));
        var salaries = await db.BaseSalaries.Select(s => s.EffectiveFrom).ToListAsync(cancel);
        db.BaseSalaries.AddRange(laws.BaseSalaries.Where(s => !salaries.Contains(s.EffectiveFrom)));
        var rules = await db.TaxRules.Select(r => new { r.PayeeKind, r.EffectiveFrom }).ToListAsync(cancel);
        db.TaxRules.AddRange(laws.TaxRules.Where(r => !rules.Contains(new { r.PayeeKind, r.EffectiveFrom })));
        var caps = await db.RoyaltyCaps.Select(c => new { c.Code, c.EffectiveFrom }).ToListAsync(cancel);
        db.RoyaltyCaps.AddRange(laws.RoyaltyCaps.Where(c => !caps.Contains(new { c.Code, c.EffectiveFrom })));
        await db.SaveChangesAsync(cancel);
    }
}
