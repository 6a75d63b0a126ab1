using Portal.Core.History;
using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>Who is to have an edition at its step, and why; as typed.</summary>
public sealed class HoldForm
{
    /// <summary>Null for whoever fills it in.</summary>
    public string? UserId { get; set; }

    /// <summary>A word to whoever gets it; a reason where it is taken from somebody.</summary>
    public string? Note { get; set; }

    /// <summary>Who had it when the person looked; null for nobody.</summary>
    public string? SeenHolderId { get; set; }
}

/// <summary>
/// Takes an edition upon oneself at the step it stands at, or gives it to somebody who may act there: by whoever may act there themselves, by its holder, or
/// by whoever assigns work (secretary, heads). From then on nobody else moves or changes it. It ends when it moves on, when it is let go, and by itself
/// when the holder may act there no longer. What somebody else has is taken from them only with a reason.
/// </summary>
public sealed class HoldEdition(PortalStore store, LoadEdition load, PeopleAtStep people, UrgentMail mail)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId, HoldForm form)
    {
        mail.Ready();
        return store.WriteAsync<int>(operation => GiveAsync(operation, editionId, form));
    }

    private async Task<Outcome<int>> GiveAsync(Operation operation, int editionId, HoldForm form)
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var (edition, actor, workflow) = (loaded.Edition, operation.Actor, loaded.Workflow);
        if (actor.UserId is not { } self) return AccessRefusals.NotAllowed;
        var acts = workflow.WhyNotAct(loaded.Facts, actor);
        var assigns = actor.Can(Permissions.Assign);
        if (acts is not null && !assigns) return acts;
        if (edition.Status != EditionStatus.InWorkflow) return WorkflowRefusals.NotFromHere(edition.Status, workflow.StepOf(edition.Step));
        if (loaded.Holder?.UserId != form.SeenHolderId) return AccessRefusals.Stale;

        var to = string.IsNullOrEmpty(form.UserId) ? self : form.UserId;
        var note = VietnameseText.TidyOrNull(form.Note);
        if (loaded.Holder?.UserId == to) return WorkflowRefusals.HoldsAlready(loaded.Holder.Name);
        if (note?.Length > Edition.NoteLength) return ContentRefusals.TooLong("Note", "Lời nhắn", note.Length, Edition.NoteLength);
        if (loaded.Holder is { } other && other.UserId != self && note is null) return WorkflowRefusals.WhyTaken(other.Name);
        if (await people.AbleAsync(operation, workflow, loaded.Facts, [to]) is not [var able]) return to == self ? acts! : WorkflowRefusals.CannotHold;

        await HoldAsync(operation, loaded, able, note);
        return edition.Id;
    }

    /// <summary>The words, and so their version, stay: whoever has them on the screen goes on. Of two who take it the portal's lock lets one.</summary>
    private async Task HoldAsync(Operation operation, LoadedEdition loaded, Actor able, string? note)
    {
        var (edition, step) = (loaded.Edition, loaded.Workflow.StepOf(loaded.Edition.Step).Name);
        var given = able.UserId != operation.Actor.UserId;
        await BeginWork.MarkUnseenAsync(operation, loaded);
        var (id, holder, giver, now) = (edition.Id, able.UserId, given ? operation.Actor.Name : null, operation.Now);
        await operation.Db.Editions.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.HolderId, holder)
            .SetProperty(e => e.HeldSince, now).SetProperty(e => e.GivenByName, giver).SetProperty(e => e.HoldNote, note));
        var from = loaded.Holder is { } before && before.UserId != operation.Actor.UserId ? $", thay {before.Name}" : "";
        var sentence = (given ? $"Giao {able.OwnName} xử lý “{edition.Title}” ở bước “{step}”{from}." : $"Nhận việc “{edition.Title}” ở bước “{step}”{from}.")
            + (note is null ? "" : $" {(from.Length > 0 ? "Lý do" : "Lời nhắn")}: {Vietnamese.Closed(note)}");
        operation.Record(given ? "content.assigned" : "content.claimed", Subject.Item(edition.ItemId), sentence, edition.Id);
        var (words, itemId) = ($"{operation.Actor.Name}: {sentence}", edition.ItemId);
        // What is late already does not wait until the receiver looks into the queue
        if (given && await operation.Db.Deadlines.AnyAsync(d => d.ItemId == itemId && d.MetAt == null && d.DueAt < now))
            await Notices.TellAtOnceAsync(operation, mail, $"given:{id}:{now:yyyyMMddHHmmssfff}", edition, [able.UserId!], words);
        else if (given) Notices.Tell(operation, edition, [able.UserId], words);
        Notices.Tell(operation, edition, [loaded.Holder?.UserId], words);
    }
}
