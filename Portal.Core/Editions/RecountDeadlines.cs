using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Counts the open deadlines of the portal anew, from the same moment, by the rule as the profile has it now. One whose rule the profile no
/// longer has, or that cannot be counted, stays as it was.
/// </summary>
internal sealed class RecountDeadlines(WorkingCalendars calendars) : IRestOnCalendar
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(Operation operation, PortalProfile profile)
    {
        var open = await operation.Db.Deadlines.AsTracking().Where(d => d.MetAt == null).ToListAsync();
        if (open.Count == 0) return [];
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var moved = new List<(Deadline Deadline, DateTime Before)>();
        foreach (var deadline in open)
        {
            var rule = profile.Deadlines.FirstOrDefault(r => r.Code == deadline.RuleCode);
            if (rule?.CountFrom(deadline.CountedFrom, calendar) is not { Done: true } counted) continue;
            if (counted.Value.DueAt != deadline.DueAt) moved.Add((deadline, deadline.DueAt));
            deadline.RuleSource = CountDeadline.SourceOf(rule);
            (deadline.DueAt, deadline.HowCounted) = (counted.Value.DueAt, string.Join('\n', counted.Value.Steps));
        }
        if (moved.Count == 0) return [];
        var items = moved.Select(m => m.Deadline.ItemId).ToList();
        var editions = await operation.Db.Editions.Where(e => items.Contains(e.ItemId)).OrderBy(e => e.Number)
            .Select(e => new { e.ItemId, e.Title }).ToListAsync();
        var titles = editions.GroupBy(e => e.ItemId).ToDictionary(g => g.Key, g => g.Last().Title);
        return moved.Select(m => new MovedDeadline(operation.PortalId, m.Deadline.ItemId, titles[m.Deadline.ItemId], m.Before, m.Deadline.DueAt))
            .OrderBy(m => m.After).ToList();
    }
}
