using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;

namespace Portal.Core.Royalties.Schedules;

/// <summary>Two schedules of one portal from the same day on, which builds up to 0.1.0 let in.</summary>
internal sealed class ScheduleDoubles : IMigrationStep
{
    public async Task<IEnumerable<string>> DoublesAsync(PortalDbContext db, CancellationToken cancel)
    {
        // Across portals: a migration is of all of them
        var doubles = await db.RoyaltySchedules.IgnoreQueryFilters().GroupBy(s => new { s.PortalId, s.EffectiveFrom }).Where(g => g.Count() > 1)
            .Select(g => new { g.Key.PortalId, g.Key.EffectiveFrom, Count = g.Count() }).ToListAsync(cancel);
        return doubles.Select(d =>
            $"the portal {d.PortalId} has {d.Count} royalty schedules from {d.EffectiveFrom:yyyy-MM-dd} on "
            + "(let the office say which holds, and give the others a day of their own in EffectiveFrom and EffectiveTo of RoyaltySchedules)");
    }
}
