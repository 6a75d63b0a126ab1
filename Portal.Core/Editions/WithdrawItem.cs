using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// Takes a published item from the public with a reason. Nothing is deleted: the publication is hidden, its page answers
/// that it was withdrawn, and a royalty not yet approved is not paid.
/// </summary>
public sealed class WithdrawItem(PortalStore store, LoadEdition load, IEnumerable<IPublishing> publishing)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, string? reason) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.Withdraw, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) return WorkflowRefusals.ReasonMissing;
        if (words.Length > Edition.ReasonLength) return WorkflowRefusals.ReasonTooLong;

        loaded.Edition.Withdraw();
        var itemId = loaded.Item.Id;
        foreach (var room in publishing) await room.WithdrawnAsync(operation, loaded);
        operation.Record("content.withdrawn", Subject.Item(itemId), $"Gỡ khỏi cổng “{loaded.Edition.Title}”. Lý do: {words}", loaded.Edition.Id);
        return itemId;
    });
}
