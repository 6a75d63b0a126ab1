using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Law;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Counts the deadlines of all items in work that were never public anew, from the same moment, by the rule their section has in the profile now.
/// Of a section the profile no longer names, or where a year has no calendar any more, they stay as they were. Reads what counts and no text.
/// </summary>
internal sealed class RecountDeadlines(WorkingCalendars calendars, LawTables laws) : IRestOnCalendar
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(Operation operation, PortalProfile profile)
    {
        var editions = await FindAsync(operation.Db);
        if (editions.Count == 0) return [];
        var open = await operation.Db.Deadlines.AsTracking().Where(d => d.MetAt == null).ToDictionaryAsync(d => d.ItemId);
        var stopped = await operation.Db.StoppedDeadlines.AsTracking().ToDictionaryAsync(d => d.ItemId);
        var ground = new CountingGround(
            profile, await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent), laws.PublishingTerms)
        {
            KeepsUncounted = true,
        };
        var moved = new List<MovedDeadline>();
        foreach (var found in editions)
        {
            if (found.In(profile) is not { } edition) continue;
            var deadline = open.GetValueOrDefault(edition.ItemId);
            var (before, lawBefore) = (deadline?.DueAt, deadline?.LawDueAt);
            var after = CountDeadline.Put(operation, edition, new(deadline, stopped.GetValueOrDefault(edition.ItemId)), ground);
            if (before != after?.DueAt || lawBefore != after?.LawDueAt)
                moved.Add(new(operation.PortalId, edition.ItemId, edition.Title, before, after?.DueAt) { LawBefore = lawBefore, LawAfter = after?.LawDueAt });
        }
        return moved.OrderBy(m => m.After ?? m.Before).ToList();
    }

    private static async Task<List<CountedEdition>> FindAsync(PortalDbContext db)
    {
        var states = EditionsInWork.BesideLive;
        var open = db.Editions.Where(e => e.Item!.FirstPublishedAt == null && states.Contains(e.Status));
        var found = await open.OrderBy(e => e.Id).Select(e => new
        {
            e.Id, e.ItemId, e.Title, e.Section!.Code, e.Section.DeadlineCode, e.Announces, e.EventAt, e.DecidedAt,
        }).ToListAsync();
        var details = await db.Set<EditionDetails>().AsNoTracking().Where(d => open.Any(e => e.Id == d.EditionId)).ToDictionaryAsync(d => d.EditionId);
        return found.ConvertAll(e => new CountedEdition(
            e.ItemId, e.Title, e.Code, e.DeadlineCode, e.Announces, e.EventAt, e.DecidedAt, details.GetValueOrDefault(e.Id)));
    }
}
