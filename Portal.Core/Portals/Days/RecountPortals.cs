using Portal.Core.Deadlines;
using Portal.Core.History;

namespace Portal.Core.Portals.Days;

/// <summary>Counts anew what runs in the working days of a portal and of the portals below it, after its calendar changed.</summary>
public sealed class RecountPortals(IEnumerable<IRestOnCalendar> resting)
{
    internal async Task<IReadOnlyList<MovedDeadline>> AfterDayAsync(Operation operation, string action, string sentence)
    {
        var here = operation.PortalId;
        // Rows are read back through the database by whoever counts
        await operation.SaveAsync();
        var sites = await operation.Db.Portals.AsNoTracking().Where(p => p.Id == here || p.ParentId == here).OrderBy(p => p.Id).ToListAsync();
        await operation.LockAsync(sites.Select(s => s.Id));
        var moved = new List<MovedDeadline>();
        foreach (var site in sites)
            await operation.InPortalAsync(site.Id, async () =>
            {
                var own = await InPortalAsync(operation, site.Profile);
                // A portal below is told only of what moved there
                if (own.Count > 0 || site.Id == here)
                    operation.Record(action, Subject.Portal(site.Id), sentence + Words(own));
                // Titles of what another portal has not published yet are not this one's to read
                moved.AddRange(site.Id == here ? own : own.Select(m => m with { Title = "một bài của " + site.ShortName }));
            });
        return moved;
    }

    internal async Task<IReadOnlyList<MovedDeadline>> InPortalAsync(Operation operation, PortalProfile profile)
    {
        var moved = new List<MovedDeadline>();
        foreach (var room in resting) moved.AddRange(await room.RecountAsync(operation, profile));
        return moved;
    }

    /// <summary><c> Tính lại 2 thời hạn: “A”: … → …; “B”: … → ….</c>, or nothing.</summary>
    internal static string Words(IReadOnlyList<MovedDeadline> moved) =>
        moved.Count == 0 ? "" : $" Tính lại {moved.Count} thời hạn: {string.Join("; ", moved.Select(m => m.Words))}.";
}
