using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Alerts;

/// <summary>
/// Tells of one deadline within the timer's transaction and notes that it was told: a warning to whoever must act now, an escalation, by mail at once as
/// well, to them and to those of the roles the profile names who may open the item. Where nobody can act the leaders hear the warning. Both due at once
/// make one message. Leaders who were missing are told when there are some.
/// </summary>
internal sealed class TellDeadline(LoadEdition load, PeopleAtStep people, UrgentMail mail)
{
    /// <summary>Where an item waits for somebody; what is scheduled is decided, with its time.</summary>
    public static readonly IReadOnlyList<EditionStatus> Told =
        [EditionStatus.Draft, EditionStatus.Returned, EditionStatus.InWorkflow, EditionStatus.Approved];

    /// <summary>False where there is nothing to tell any more: told by another node, met, withdrawn, thrown away or moved meanwhile.</summary>
    public async Task<Outcome<bool>> DueAsync(Operation operation, int id)
    {
        if (await OpenAsync(operation, id) is not { } deadline) return false;
        var late = !deadline.IsEscalated && deadline.EscalateAt < operation.Now;
        if (!late && (deadline.IsWarned || deadline.WarnAt > operation.Now)) return false;
        if (await operation.WhyNotNowAsync() is { } doubt) return doubt;
        if (await LoadAsync(operation, deadline) is not { } loaded) return false;
        var acting = await ActingAsync(operation, loaded);
        var leading = late || acting.Count == 0 ? await LeadingAsync(operation, loaded) : [];
        if (late) deadline.Escalate(operation.Now, acting.Count > 0, leading.Count > 0);
        else deadline.Warn(operation.Now, acting.Count > 0, leading.Count > 0);
        var told = acting.Concat(leading).DistinctBy(a => a.UserId).ToList();
        await TellAsync(operation, loaded, deadline, told, late, nobodyActs: acting.Count == 0);
        var missing = late && leading.Count == 0 && told.Count > 0 && loaded.Profile.EscalatedTo.Count > 0
            ? "; chưa có ai giữ vai trò được báo để báo lên lãnh đạo" : "";
        Record(operation, loaded, deadline, told, (late, leading.Count > 0) switch
        {
            (true, true) => "Báo quá hạn lên lãnh đạo",
            (true, false) => "Báo quá hạn",
            (false, true) => "Nhắc hạn lãnh đạo, vì chưa ai làm được bước này,",
            _ => "Nhắc hạn",
        }, missing, late);
        return true;
    }

    /// <summary>Tells leaders of what passed while there were none; false where there is nothing to tell any more, or nobody still.</summary>
    public async Task<Outcome<bool>> OwedAsync(Operation operation, int id)
    {
        if (await OpenAsync(operation, id) is not { IsEscalated: true, EscalatedAt: null } deadline) return false;
        if (await operation.WhyNotNowAsync() is { } doubt) return doubt;
        if (await LoadAsync(operation, deadline) is not { } loaded || await LeadingAsync(operation, loaded) is not { Count: > 0 } leading) return false;
        deadline.EscalatedAt = operation.Now;
        await TellAsync(operation, loaded, deadline, leading, late: true, nobodyActs: false);
        Record(operation, loaded, deadline, leading, "Báo quá hạn lên lãnh đạo", "", late: true);
        return true;
    }

    /// <summary>Whether anybody holds a role to be told who may open whatever it is.</summary>
    public async Task<bool> HasLeadersAsync(Operation operation) =>
        (await people.HoldingAsync(operation, (await operation.ProfileAsync()).EscalatedTo.ToHashSet())).Any(a => a.Can(Permissions.SeeAll));

    private static Task<Deadline?> OpenAsync(Operation operation, int id) =>
        operation.Db.Deadlines.AsTracking().SingleOrDefaultAsync(d => d.Id == id && d.MetAt == null);

    private async Task<LoadedEdition?> LoadAsync(Operation operation, Deadline deadline)
    {
        var edition = await operation.Db.Editions.Where(e => e.ItemId == deadline.ItemId && e.Item!.FirstPublishedAt == null && Told.Contains(e.Status))
            .OrderByDescending(e => e.Number).Select(e => (int?)e.Id).FirstOrDefaultAsync();
        return edition is { } editionId ? await load.ExecuteAsync(operation, editionId) : null;
    }

    private async Task TellAsync(
        Operation operation, LoadedEdition loaded, Deadline deadline, IReadOnlyList<Actor> told, bool late, bool nobodyActs)
    {
        var sentence = WordsOf(deadline, WritingHistory.TitleOf(loaded.Edition), operation.Now) + (nobodyActs ? " Lúc báo chưa ai làm được bước này." : "");
        var ids = told.Select(a => a.UserId).OfType<string>().ToList();
        Notices.Tell(operation, loaded.Edition, ids, sentence, urgent: late, ofDeadline: true);
        if (late) await mail.AddAsync(operation, EventOf(deadline), $"bai/{loaded.Edition.Id}", ids);
    }

    private static void Record(
        Operation operation, LoadedEdition loaded, Deadline deadline, IReadOnlyList<Actor> told, string deed, string missing, bool late)
    {
        var names = told.Count == 0 ? "không có ai để báo" : string.Join(", ", told.Select(a => a.OwnName));
        operation.Record(late ? HistoryRow.DeadlineEscalated : HistoryRow.DeadlineWarned, Subject.Item(deadline.ItemId),
            $"{deed} {WritingHistory.TitleOf(loaded.Edition)}, hạn {WardClock.Say(deadline.DueAt)}: {names}{missing}.", loaded.Edition.Id);
    }

    /// <summary>
    /// Whoever has it, and who acts for them today; else all who could lead it on; of what is approved and has no time, those who approve.
    /// </summary>
    private async Task<IReadOnlyList<Actor>> ActingAsync(Operation operation, LoadedEdition loaded)
    {
        var facts = loaded.Facts;
        if (loaded.Holder is { } holder) return await people.WithStandInsAsync(operation, loaded.Workflow, facts, holder.UserId);
        if (facts.Status != EditionStatus.Approved) return await people.OfAsync(operation, loaded.Workflow, facts);
        var approvers = await people.HoldingAsync(operation, loaded.Workflow.Last.Actors);
        return approvers.Where(a => WaitingEditions.WaitsFor(loaded.Workflow, facts, a)).ToList();
    }

    private async Task<IReadOnlyList<Actor>> LeadingAsync(Operation operation, LoadedEdition loaded) =>
        (await people.HoldingAsync(operation, loaded.Profile.EscalatedTo.ToHashSet())).Where(loaded.MayRead).ToList();

    /// <summary>True however late it is read: the moment itself, neither the time left nor the step.</summary>
    private static string WordsOf(Deadline deadline, string title, DateTime now)
    {
        var law = deadline is { LawDueAt: { } lawDue, LawSource: { } source } ? $"hạn theo luật {WardClock.Say(lawDue)} ({source}), " : "";
        var head = deadline.DueAt < now ? "Quá hạn đăng" : deadline.FirstDueAt < now ? "Đã qua hạn theo luật" : "Nhắc hạn đăng";
        return $"{head} {title}: {law}hạn theo quy chế {WardClock.Say(deadline.DueAt)}.";
    }

    /// <summary>Before the write transaction, what must not happen within it.</summary>
    public void Ready() => mail.Ready();

    /// <summary>Moved into the future and passed once more it is another event.</summary>
    private static string EventOf(Deadline deadline) =>
        $"deadline:{deadline.Id}:{deadline.DueAt.ToString("yyyyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture)}";
}
