using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>Lets an edition go again that somebody has taken upon themselves: by that person, or by whoever assigns work.</summary>
public sealed class LetGoEdition(PortalStore store, LoadEdition load)
{
    /// <summary>Refused where somebody else has it than <paramref name="seenHolderId"/>.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, string? seenHolderId) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var (edition, actor) = (loaded.Edition, operation.Actor);
        if (!actor.IsOneWith(edition.HolderId) && !actor.Can(Permissions.Assign)) return AccessRefusals.NotAllowed;
        if (loaded.Holder is not { } holder || holder.UserId != seenHolderId) return AccessRefusals.Stale;
        await operation.Db.Editions.Where(e => e.Id == editionId).ExecuteUpdateAsync(set => set.SetProperty(e => e.HolderId, (string?)null)
            .SetProperty(e => e.HeldSince, (DateTime?)null).SetProperty(e => e.GivenByName, (string?)null).SetProperty(e => e.HoldNote, (string?)null));
        var sentence = $"Bỏ nhận “{edition.Title}” ở bước “{loaded.Workflow.StepOf(edition.Step).Name}”"
            + (holder.UserId == actor.UserId ? "." : $", đang do {holder.Name} nhận.");
        operation.Record("content.let-go", Subject.Item(edition.ItemId), sentence, edition.Id);
        Notices.Tell(operation, edition, [holder.UserId], $"{actor.Name}: {sentence}");
        return edition.Id;
    });
}
