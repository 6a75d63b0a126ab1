using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Portals;
using Portal.Core.Queue;

namespace Portal.Core.Alerts;

/// <summary>
/// Tells of one deadline within the timer's transaction and notes that it was told: a warning to whoever must act now, an escalation, by mail at once as
/// well, to them and to the roles the profile names. Where nobody can act the leaders hear the warning, with the reason. Both due at once make one message.
/// </summary>
internal sealed class TellDeadline(LoadEdition load, PeopleAtStep people, WorkingCalendars calendars, UrgentMail mail)
{
    /// <summary>Where an item waits for somebody; what is scheduled is decided, with its time.</summary>
    public static readonly IReadOnlyList<EditionStatus> Told =
        [EditionStatus.Draft, EditionStatus.Returned, EditionStatus.InWorkflow, EditionStatus.Approved];

    /// <summary>False where there is nothing to tell any more: told by another node, met, withdrawn, thrown away or moved meanwhile.</summary>
    public async Task<Outcome<bool>> DueAsync(Operation operation, int id)
    {
        var deadline = await operation.Db.Deadlines.AsTracking().SingleOrDefaultAsync(d => d.Id == id && d.MetAt == null);
        if (deadline is null) return false;
        var escalates = deadline.EscalatedAt is null && deadline.EscalateAt < operation.Now;
        if (!escalates && (deadline.WarnedAt is not null || deadline.WarnAt > operation.Now)) return false;
        if (await operation.WhyNotNowAsync() is { } doubt) return doubt;
        var edition = await operation.Db.Editions.Where(e => e.ItemId == deadline.ItemId && e.Item!.FirstPublishedAt == null && Told.Contains(e.Status))
            .OrderByDescending(e => e.Number).Select(e => (int?)e.Id).FirstOrDefaultAsync();
        if (edition is not { } editionId || await load.ExecuteAsync(operation, editionId) is not { } loaded) return false;
        deadline.WarnedAt ??= operation.Now;
        if (escalates) deadline.EscalatedAt = operation.Now;
        await TellAsync(operation, loaded, deadline, escalates);
        return true;
    }

    private async Task TellAsync(Operation operation, LoadedEdition loaded, Deadline deadline, bool escalates)
    {
        var acting = await ActingAsync(operation, loaded);
        var leading = escalates || acting.Count == 0 ? await LeadingAsync(operation, loaded.Profile) : [];
        var told = acting.Concat(leading).DistinctBy(a => a.UserId).ToList();
        var (profile, title) = (loaded.Profile, WritingHistory.TitleOf(loaded.Edition));
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        var sentence = $"{WordsOf(deadline, title, operation.Now, calendar)} {await WhereAsync(operation, loaded)}";
        var ids = told.Select(a => a.UserId).OfType<string>().ToList();
        if (escalates) await Notices.TellAtOnceAsync(operation, mail, EventOf(deadline), loaded.Edition, ids, sentence);
        else Notices.Tell(operation, loaded.Edition, ids, sentence);
        var names = told.Count == 0 ? "không có ai để báo" : string.Join(", ", told.Select(a => a.OwnName));
        operation.Record(escalates ? "content.deadline-escalated" : "content.deadline-warned", Subject.Item(deadline.ItemId),
            $"{(escalates ? "Báo quá hạn lên lãnh đạo" : "Nhắc hạn")} {title}, hạn {WardClock.Say(deadline.DueAt)}: {names}.", loaded.Edition.Id);
    }

    /// <summary>Whoever has it, else all who could lead it on; of what is approved and has no time, those who approve.</summary>
    private async Task<IReadOnlyList<Actor>> ActingAsync(Operation operation, LoadedEdition loaded)
    {
        var facts = loaded.Facts;
        if (loaded.Holder is { } holder) return [await people.ActorAsync(operation, holder.UserId)];
        if (facts.Status != EditionStatus.Approved) return await people.OfAsync(operation, loaded.Workflow, facts);
        var approvers = await people.HoldingAsync(operation, loaded.Workflow.Last.Actors);
        return approvers.Where(a => WaitingEditions.WaitsFor(loaded.Workflow, facts, a)).ToList();
    }

    private Task<IReadOnlyList<Actor>> LeadingAsync(Operation operation, PortalProfile profile) =>
        people.HoldingAsync(operation, profile.EscalatedTo.ToHashSet());

    private static string WordsOf(Deadline deadline, string title, DateTime now, WorkingCalendar calendar)
    {
        var law = deadline is { LawDueAt: { } lawDue, LawSource: { } source } ? $"hạn theo luật {WardClock.Say(lawDue)} ({source}), " : "";
        var left = TimeLeft.Words(now, deadline.DueAt, calendar);
        var head = deadline.DueAt < now ? "Quá hạn đăng" : deadline.FirstDueAt < now ? "Đã qua hạn theo luật" : "Sắp đến hạn đăng";
        return $"{head} {title}: {law}hạn theo quy chế {WardClock.Say(deadline.DueAt)}, {left}.";
    }

    private async Task<string> WhereAsync(Operation operation, LoadedEdition loaded) => loaded.Edition.Status == EditionStatus.Approved
        ? "Bài đã duyệt, chưa có giờ đăng." : (await WaitsFor.OfAsync(operation, loaded, people)).Sentence;

    /// <summary>Before the write transaction, what must not happen within it.</summary>
    public void Ready() => mail.Ready();

    /// <summary>Moved into the future and passed once more it is another event.</summary>
    private static string EventOf(Deadline deadline) =>
        $"deadline:{deadline.Id}:{deadline.DueAt.ToString("yyyyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture)}";
}
