using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Counts the publishing deadline of an item by its section's rule. It is counted again when the moment it counts from or the section
/// changes, and no more once the item was published. Where it cannot be counted, above all in a year without a calendar, there is none:
/// a draft is never refused for it.
/// </summary>
public sealed class CountDeadline(WorkingCalendars calendars)
{
    /// <summary>Part of a save: the caller's operation writes it.</summary>
    internal async Task ApplyAsync(Operation operation, Edition edition, Section section)
    {
        // An item public already was on time or late when it appeared: a later edition cannot change that
        if (edition.Item!.FirstPublishedAt is not null) return;
        var profile = await operation.ProfileAsync();
        var rule = RuleOf(section, profile);
        var existing = await operation.Db.Deadlines.SingleOrDefaultAsync(d => d.ItemId == edition.ItemId);
        if (existing is not null && rule is not null && existing.CountedFrom == StartOf(edition, rule) && existing.RuleCode == rule.Code) return;
        Put(operation, edition, existing, rule, await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent));
    }

    /// <summary>
    /// Writes what the rule says of an item's deadline and returns when it is due: nothing where there is no rule (moved to a section without one), no
    /// start (the event taken out again), or no calendar for the year.
    /// </summary>
    internal static DateTime? Put(Operation operation, Edition edition, Deadline? deadline, DeadlineRule? rule, WorkingCalendar calendar)
    {
        if (rule is null || StartOf(edition, rule) is not { } from
            || (edition.Announces ? rule.OfAnnouncement() : rule).CountFrom(from, calendar) is not { Done: true } counted)
        {
            if (deadline is not null) operation.Db.Deadlines.Remove(deadline);
            return null;
        }
        deadline ??= operation.Db.Deadlines.Add(new Deadline
        {
            PortalId = operation.PortalId, ItemId = edition.ItemId, RuleCode = rule.Code, RuleSource = "", HowCounted = "",
        }).Entity;
        (deadline.RuleCode, deadline.RuleSource, deadline.CountedFrom) = (rule.Code, SourceOf(rule), from);
        (deadline.DueAt, deadline.HowCounted) = (counted.Value.DueAt, string.Join('\n', counted.Value.Steps));
        return deadline.DueAt;
    }

    /// <summary>
    /// What is said of the deadline of an item; and where none is stored although the section has a rule and the start is known, why.
    /// </summary>
    internal async Task<(DeadlineDetail? Deadline, string? WhyNone)> ShownAsync(Operation operation, Edition edition, Section section)
    {
        var profile = await operation.ProfileAsync();
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        if (await operation.Db.Deadlines.AsNoTracking().SingleOrDefaultAsync(d => d.ItemId == edition.ItemId) is not { } deadline)
        {
            var counted = edition.Item!.FirstPublishedAt is null && RuleOf(section, profile) is { } rule && StartOf(edition, rule) is { } from
                ? (edition.Announces ? rule.OfAnnouncement() : rule).CountFrom(from, calendar) : null;
            return (null, counted is { Done: false } refused ? string.Join(' ', refused.Refusals.Select(r => r.Sentence)) : null);
        }
        var words = deadline.OnTime switch
        {
            true => "đăng đúng hạn",
            false => "đăng quá hạn",
            null => TimeLeft.Words(operation.Now, deadline.DueAt, calendar),
        };
        var late = deadline.OnTime is false || deadline.MetAt is null && deadline.DueAt < operation.Now;
        return (new(deadline.RuleSource, deadline.DueAt, words, late, deadline.OnTime, deadline.HowCounted.Split('\n')), null);
    }

    /// <summary><c>khoản 1 Điều 7 Quy chế (tin tức, sự kiện)</c>.</summary>
    private static string SourceOf(DeadlineRule rule) => $"{rule.Source} Quy chế ({Vietnamese.Small(rule.Name)})";

    private static DeadlineRule? RuleOf(Section section, PortalProfile profile) =>
        profile.Deadlines.FirstOrDefault(d => d.Code == section.DeadlineCode);

    /// <summary>Of an announcement the decision about it, where its rule counts from that; what is still to come starts nothing.</summary>
    private static DateTime? StartOf(Edition edition, DeadlineRule rule) => !edition.Announces ? edition.EventAt ?? edition.Details?.CountsFrom
        : rule.Announcements is null ? null : edition.DecidedAt;
}
