using Portal.Core.Calendar;

namespace Portal.Core.Portals.Days;

/// <summary>
/// One exception of a year: <c>Id</c> only for the portal's own, which alone may be taken out here; <c>From</c> names the portal above that decided
/// it, null for the country's days; <c>Holds</c> is false where a later row names the same day.
/// </summary>
public sealed record OfficeDayRow(int? Id, DateOnly Date, CalendarDayKind Kind, string Name, string Source, bool Provisional, string? From, bool Holds);

/// <summary>The exceptions of a year in the order of days, for everybody with a role in the portal.</summary>
public sealed class FindOfficeDays(PortalStore store)
{
    public Task<Outcome<IReadOnlyList<OfficeDayRow>>> ExecuteAsync(int year) => store.ReadAsync<Outcome<IReadOnlyList<OfficeDayRow>>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        if (!PlausibleYears.Hold(year)) return new List<OfficeDayRow>();
        var (first, last, db) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), operation.Db);
        var parent = (await operation.ProfileAsync()).Parent;
        var country = await db.CalendarDays.Where(d => d.Date >= first && d.Date <= last).ToListAsync();
        // Across portals: the days the portal above decided hold here too
        var above = await db.PortalDays.IgnoreQueryFilters().Where(d => d.PortalId == parent && d.Date >= first && d.Date <= last).ToListAsync();
        var aboveName = above.Count == 0 ? null : await db.Portals.Where(p => p.Id == parent).Select(p => p.ShortName).SingleAsync();
        var own = await db.PortalDays.Where(d => d.Date >= first && d.Date <= last).ToListAsync();
        var (byParent, byPortal) = (above.Select(d => d.Date).ToHashSet(), own.Select(d => d.Date).ToHashSet());
        return country.Select(d => new OfficeDayRow(null, d.Date, d.Kind, d.Name, d.Source, d.Provisional, null,
                !byParent.Contains(d.Date) && !byPortal.Contains(d.Date)))
            .Concat(above.Select(d => new OfficeDayRow(null, d.Date, d.Kind, d.Name, d.Source, false, aboveName, !byPortal.Contains(d.Date))))
            .Concat(own.Select(d => new OfficeDayRow(d.Id, d.Date, d.Kind, d.Name, d.Source, false, null, true)))
            .OrderBy(d => d.Date).ThenBy(d => d.Holds).ToList();
    });
}
