using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Law;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Counts the publishing deadline of an item by its section's rule, and beside it the date of higher law where that comes first. It is counted again when
/// the moment it counts from, the section or the maker changes, and no more once the item was published. Where it cannot be counted, above all in a year
/// without a calendar, there is none: a draft is never refused for it.
/// </summary>
public sealed class CountDeadline(WorkingCalendars calendars, LawTables laws)
{
    /// <summary>Part of a save: the caller's operation writes it.</summary>
    internal async Task ApplyAsync(Operation operation, Edition edition, Section section)
    {
        // An item public already was on time or late when it appeared: a later edition cannot change that
        if (edition.Item!.FirstPublishedAt is not null) return;
        var profile = await operation.ProfileAsync();
        var counted = CountedEdition.Of(edition, section);
        var (rule, why) = counted.RuleBy(profile);
        var existing = await operation.Db.Deadlines.SingleOrDefaultAsync(d => d.ItemId == edition.ItemId);
        if (existing is not null && rule is not null && existing.CountedFrom == counted.StartOf(rule) && existing.RuleCode == rule.Code
            && (why is null || existing.HowCounted.StartsWith(why + '\n', StringComparison.Ordinal))) return;
        var stopped = existing is null ? await operation.Db.StoppedDeadlines.SingleOrDefaultAsync(d => d.ItemId == edition.ItemId) : null;
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        Put(operation, counted, new(existing, stopped), new(profile, calendar, laws.PublishingTerms));
    }

    /// <summary>
    /// Writes what the rule says of an item's deadline and returns it: nothing where there is no rule (moved to a section without one), no
    /// start (the event taken out again), or no calendar for the year. What moves into the future speaks up anew when its time comes; what was told of
    /// a moment is not told of it again, whatever came in between.
    /// </summary>
    internal static Deadline? Put(Operation operation, CountedEdition edition, CountedBefore before, CountingGround ground)
    {
        var deadline = before.Deadline;
        var (rule, why) = edition.RuleBy(ground.Profile);
        var start = rule is null ? null : edition.StartOf(rule);
        var counted = start is { } at ? rule!.CountFrom(at, ground.Calendar) : null;
        if (ground.KeepsUncounted && counted is { Done: false }) return deadline;
        if (rule is null || start is not { } from || counted is not { Done: true })
        {
            if (deadline is not null) Stop(operation, deadline);
            return null;
        }
        var due = counted.Value.DueAt;
        deadline ??= Begin(operation, edition.ItemId, rule, before.Stopped);
        var (dueBefore, firstBefore) = (deadline.DueAt, deadline.FirstDueAt);
        var stricter = PublishingTerm.Before(ground.Terms, rule, from, due, ground.Calendar);
        (deadline.RuleCode, deadline.RuleSource, deadline.CountedFrom, deadline.DueAt) = (rule.Code, SourceOf(rule), from, due);
        (deadline.LawDueAt, deadline.LawSource) = (stricter?.DueAt, stricter?.Source);
        deadline.HowCounted = string.Join('\n', new[] { why }.Concat(counted.Value.Steps).Append(stricter?.Words).OfType<string>());
        deadline.StayTold(dueBefore, firstBefore, operation.Now);
        SetMoments(deadline, rule.Unit, dueBefore == due ? null : operation.Now, ground);
        return deadline;
    }

    private static void SetMoments(Deadline deadline, DeadlineUnit unit, DateTime? movedAt, CountingGround ground)
    {
        var (alerts, calendar) = (ground.Profile.Alerts, ground.Calendar);
        if (movedAt is { } now && deadline.GraceFrom is null && alerts.NeedsGrace(unit, deadline.DueAt, now, calendar)) deadline.GraceFrom = now;
        deadline.WarnAt = alerts.WarnAt(unit, deadline.CountedFrom, deadline.FirstDueAt, calendar);
        deadline.EscalateAt = alerts.EscalateAt(unit, deadline.DueAt, deadline.GraceFrom, calendar);
    }

    /// <summary>Takes a running deadline away and keeps what was told of it.</summary>
    internal static void Stop(Operation operation, Deadline deadline)
    {
        operation.Db.StoppedDeadlines.Add(StoppedDeadline.Of(deadline));
        operation.Db.Deadlines.Remove(deadline);
    }

    private static Deadline Begin(Operation operation, int itemId, DeadlineRule rule, StoppedDeadline? stopped)
    {
        var deadline = new Deadline { PortalId = operation.PortalId, ItemId = itemId, RuleCode = rule.Code, RuleSource = "", HowCounted = "" };
        operation.Db.Deadlines.Add(deadline);
        if (stopped is null) return deadline;
        stopped.Into(deadline);
        operation.Db.StoppedDeadlines.Remove(stopped);
        return deadline;
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
            var own = CountedEdition.Of(edition, section);
            var counted = edition.Item!.FirstPublishedAt is null && own.RuleBy(profile).Rule is { } rule && own.StartOf(rule) is { } from
                ? rule.CountFrom(from, calendar) : null;
            return (null, counted is { Done: false } refused ? string.Join(' ', refused.Refusals.Select(r => r.Sentence)) : null);
        }
        var words = deadline.OnTime switch
        {
            true => "đăng đúng hạn",
            false => "đăng quá hạn",
            null => TimeLeft.Words(operation.Now, deadline.DueAt, calendar),
        };
        var late = deadline.OnTime is false || deadline.MetAt is null && deadline.DueAt < operation.Now;
        return (new(deadline.RuleSource, deadline.DueAt, words, late, deadline.OnTime, deadline.HowCounted.Split('\n'))
        {
            Law = deadline is { LawDueAt: { } lawDue, LawSource: { } source } ? LawOf(deadline, lawDue, source, operation.Now, calendar) : null,
            Told = ToldOf(deadline, profile),
        }, null);
    }

    private static ToldOfDeadline ToldOf(Deadline deadline, PortalProfile profile) => new(
        deadline.IsWarned ? deadline.WarnedAt : null, deadline.IsWarned ? deadline.LeadersWarnedAt : null,
        deadline.IsEscalated ? deadline.LateToldAt : null, deadline.IsEscalated ? deadline.EscalatedAt : null,
        deadline is { MetAt: null, IsEscalated: true, EscalatedAt: null } && profile.EscalatedTo.Count > 0);

    /// <summary>Beside what visitors see: that changes of it are shown at once, if a law in force says so without a number of days; else null.</summary>
    internal string? AtOnce(Operation operation) =>
        laws.PublishingTerms.FirstOrDefault(t => t is { On: PublishingOccasion.Change, Amount: null } && t.HoldsOn(operation.Today)) is { } term
        ? $"Thông tin đã đăng mà có thay đổi thì phải cập nhật ngay ({term.Source}); luật không ghi số ngày nên hệ thống không tính hạn cho bản này." : null;

    private static LawDateDetail LawOf(Deadline deadline, DateTime due, string source, DateTime now, WorkingCalendar calendar) => deadline.MetAt is { } met
        ? new(source, due, met <= due ? "đăng trong hạn này" : "đăng sau hạn này", met > due)
        : new(source, due, TimeLeft.Words(now, due, calendar), due < now);

    /// <summary><c>khoản 1 Điều 7 Quy chế (tin tức, sự kiện)</c>.</summary>
    private static string SourceOf(DeadlineRule rule) => $"{rule.Source} Quy chế ({Vietnamese.Small(rule.Name)})";
}
