using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>Starts the next edition of a published or withdrawn item as a draft; the live one stays as it is meanwhile.</summary>
public sealed class StartNextEdition(PortalStore store, LoadEdition load)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Workflow.WhyNot(MoveKind.StartNext, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        var old = loaded.Edition;
        var last = await operation.Db.Editions.Where(e => e.ItemId == old.ItemId).MaxAsync(e => e.Number);
        if (last != old.Number) return WorkflowRefusals.AlreadyStarted;

        var next = old.Next(loaded.Workflow.First, operation.Actor.UserId);
        operation.Db.Editions.Add(next);
        await operation.Db.SaveChangesAsync();
        operation.Record(WritingHistory.NextStarted, Subject.Item(old.ItemId), $"Soạn bản {next.Number} của “{next.Title}”.", next.Id);
        return next.Id;
    });
}
