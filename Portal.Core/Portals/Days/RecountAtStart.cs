using Portal.Core.History;

namespace Portal.Core.Portals.Days;

/// <summary>
/// Counts open deadlines anew when the database is brought to this build, by the days off and terms of the law it came with; each portal's history
/// tells what moved. Where nothing did, nothing is written.
/// </summary>
internal sealed class RecountAtStart(RecountPortals recount, WardClock clock) : IMigrationStep
{
    public async Task LoadAsync(PortalDbContext db, CancellationToken cancel)
    {
        // Rows that the law's step has added are read back through the database
        await db.SaveChangesAsync(cancel);
        var operation = new Operation(db, Actor.System(FixedUser.System.Name), clock);
        foreach (var site in await db.Portals.AsNoTracking().OrderBy(p => p.Id).ToListAsync(cancel))
            await operation.InPortalAsync(site.Id, async () =>
            {
                var moved = await recount.InPortalAsync(operation, site.Profile);
                if (moved.Count > 0)
                    operation.Record("calendar.recounted", Subject.Portal(site.Id),
                        "Bản cài đặt mới có lịch làm việc hoặc thời hạn của luật khác trước." + RecountPortals.Words(moved));
            });
    }
}
