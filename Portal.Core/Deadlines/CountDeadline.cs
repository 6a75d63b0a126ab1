using Microsoft.EntityFrameworkCore;
using Portal.Core.Calendar;
using Portal.Core.Content;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Deadlines;

/// <summary>
/// Counts the publishing deadline of an item by its section's rule, and again whenever the moment it counts from or the
/// section changes, until the item is first published; from then on it stays.
/// </summary>
public sealed class CountDeadline(WorkingCalendars calendars)
{
    /// <summary>Part of a save: the caller's session writes it.</summary>
    internal async Task<Outcome<bool>> ApplyAsync(Session session, Edition edition, Section section)
    {
        var profile = await session.ProfileAsync();
        var rule = profile.Deadlines.FirstOrDefault(d => d.Code == section.DeadlineCode);
        var existing = await session.Db.Deadlines.SingleOrDefaultAsync(d => d.ItemId == edition.ItemId);
        if (existing?.MetAt is not null) return true;
        if (rule is null || StartOf(edition) is not { } from)
        {
            // Moved to a section without a rule, or the event taken out again: nothing is counted any more
            if (existing is not null) session.Db.Deadlines.Remove(existing);
            return true;
        }
        if (existing is not null && existing.CountedFrom == from && existing.RuleCode == rule.Code) return true;

        var counted = rule.CountFrom(from, await calendars.OfAsync(session.Db, profile));
        if (!counted.Done) return counted.Refusals.Select(r => r with { Field = "EventAtLocal" }).ToList();
        var deadline = existing;
        if (deadline is null)
        {
            deadline = new Deadline
            {
                PortalId = session.PortalId, ItemId = edition.ItemId, RuleCode = rule.Code, RuleSource = "", HowCounted = "",
            };
            session.Db.Deadlines.Add(deadline);
        }
        deadline.RuleCode = rule.Code;
        deadline.RuleSource = $"{rule.Name} ({rule.Source})";
        deadline.CountedFrom = from;
        deadline.DueAt = counted.Value.DueAt;
        deadline.HowCounted = string.Join('\n', counted.Value.Steps);
        return true;
    }

    /// <summary>The event; for a legal document its day of issue.</summary>
    private static DateTime? StartOf(Edition edition) =>
        edition.EventAt ?? (edition.Document?.IssuedOn is { } issued ? WardClock.StartOf(issued) : null);
}
