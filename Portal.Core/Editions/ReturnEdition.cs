using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>Sends an edition back to its author with a reason, which stays in sight until it is sent again.</summary>
public sealed class ReturnEdition(PortalStore store, LoadEdition load)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, string? reason) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.Return, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) return WorkflowRefusals.ReasonMissing;
        if (words.Length > Edition.ReasonLength) return WorkflowRefusals.ReasonTooLong;

        var edition = loaded.Edition;
        var from = loaded.Workflow.StepOf(edition.Step);
        edition.Return(loaded.Workflow.First, words, operation.Actor.Name, operation.Now);
        operation.Record("content.returned", Subject.Item(edition.ItemId), $"Trả lại “{edition.Title}” từ bước “{from.Name}”. Lý do: {words}", edition.Id);
        return edition.Id;
    });
}
