using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// "Rút lại": whoever sent an edition on takes it back to the step it came from, while nobody has begun there: opened it for writing, changed it, took
/// it upon themselves, commented or judged.
/// </summary>
public sealed class RecallEdition(PortalStore store, LoadEdition load)
{
    /// <summary>Refused with who has begun, and when the edition changed otherwise since <paramref name="version"/> was seen.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var (edition, workflow) = (loaded.Edition, loaded.Workflow);
        var refusal = workflow.WhyNot(MoveKind.Recall, loaded.Facts, operation.Actor);
        // Who has begun says more than that something changed
        if (refusal?.Code == WorkflowRefusals.BegunBeforeCode) return refusal;
        if (edition.Version != version) return AccessRefusals.Stale;
        if (refusal is not null) return refusal;

        var from = workflow.StepOf(edition.Step);
        var to = workflow.CameFrom(from, loaded.Facts.IsCorrection);
        var holder = edition.HolderId;
        edition.Recall(to, workflow.Before(to), operation.Actor.IsOneWith, operation.Now);
        var sentence = $"Rút lại “{edition.Title}” từ bước “{from.Name}” về “{to.Name}”.";
        operation.Record("content.recalled", Subject.Item(edition.ItemId), sentence, edition.Id);
        Notices.Tell(operation, edition, [holder], $"{operation.Actor.Name}: {sentence}");
        return edition.Id;
    });
}
