using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Counts the deadlines of all items in work that were never public anew, from the same moment, by the rule their section has in the profile now.
/// Of a section the profile no longer names, or where a year has no calendar any more, they stay as they were.
/// </summary>
internal sealed class RecountDeadlines(WorkingCalendars calendars) : IRestOnCalendar
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(Operation operation, PortalProfile profile)
    {
        var editions = await operation.Db.Editions.AsNoTracking().Include(e => e.Details).Include(e => e.Section)
            .Where(e => e.Item!.FirstPublishedAt == null
                && (e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned || e.Status == EditionStatus.InWorkflow
                    || e.Status == EditionStatus.Approved || e.Status == EditionStatus.Scheduled))
            .OrderBy(e => e.Id).ToListAsync();
        if (editions.Count == 0) return [];
        var open = await operation.Db.Deadlines.AsTracking().Where(d => d.MetAt == null).ToDictionaryAsync(d => d.ItemId);
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var moved = new List<MovedDeadline>();
        foreach (var edition in editions)
        {
            if (profile.Sections.FirstOrDefault(s => s.Code == edition.Section!.Code) is not { } section) continue;
            var rule = profile.Deadlines.FirstOrDefault(r => r.Code == section.Deadline);
            var deadline = open.GetValueOrDefault(edition.ItemId);
            var before = deadline?.DueAt;
            if (deadline is not null && rule?.CountFrom(deadline.CountedFrom, calendar) is { Done: false }) continue;
            var after = CountDeadline.Put(operation, edition, deadline, rule, calendar);
            if (before != after) moved.Add(new(operation.PortalId, edition.ItemId, edition.Title, before, after));
        }
        return moved.OrderBy(m => m.After ?? m.Before).ToList();
    }
}
