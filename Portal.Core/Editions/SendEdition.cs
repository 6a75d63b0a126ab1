using Portal.Core.Data;
using Portal.Core.History;
using Portal.Core.Kernel;

namespace Portal.Core.Editions;

/// <summary>Sends an edition on to the next step: the author's submission, the secretariat's forwarding, the unit's consent.</summary>
public sealed class SendEdition(PortalStore store)
{
    /// <summary>All reasons against, for the screen; empty when it can be sent.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int editionId) => store.ReadAsync<IReadOnlyList<Refusal>>(async operation =>
        await EditionSource.LoadAsync(operation, editionId) is { } loaded ? Reasons(loaded, operation).ToList() : [AccessRefusals.NotFound]);

    /// <summary>Refused when the edition changed since <paramref name="version"/> was seen.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version) => store.WriteAsync<int>(async operation =>
    {
        if (await EditionSource.LoadAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        var reasons = Reasons(loaded, operation).ToList();
        if (reasons.Count > 0) return reasons;

        var edition = loaded.Edition;
        var from = loaded.Workflow.StepOf(edition.Step);
        var to = loaded.Workflow.Steps[from.Index + 1];
        if (from == loaded.Workflow.First)
        {
            edition.SubmittedById = operation.Actor.UserId;
            edition.SubmittedAt = operation.Now;
            edition.ReviewedById = null;
        }
        else if (!from.MayEdit)
        {
            edition.ReviewedById = operation.Actor.UserId;
        }
        edition.Status = EditionStatus.InWorkflow;
        edition.Step = to.Code;
        // The reason for an earlier return has been answered by sending it again
        if (from == loaded.Workflow.First) (edition.ReturnReason, edition.ReturnedByName, edition.ReturnedAt) = (null, null, null);
        operation.Record("content.sent", Subject.Item(edition.ItemId), $"{from.SendLabel}: “{edition.Title}” (từ “{from.Name}” sang “{to.Name}”).", edition.Id);
        return edition.Id;
    });

    private static IEnumerable<Refusal> Reasons(LoadedEdition loaded, Operation operation)
    {
        if (loaded.Workflow.WhyNot(MoveKind.Send, loaded.Facts, operation.Actor) is { } refusal) return [refusal];
        return EditionChecks.Completeness(loaded.Edition, loaded.Section, loaded.Profile, operation.Now);
    }
}
