using Portal.Core.Accounts;
using Portal.Core.Content;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Workflow;

/// <summary>Sends an edition on to the next step: the author's submission, the secretariat's forwarding, the unit's consent.</summary>
public sealed class SendEdition(PortalStore store)
{
    /// <summary>All reasons against, for the screen; empty when it can be sent.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int editionId) => store.ReadAsync<IReadOnlyList<Refusal>>(async session =>
        await EditionSource.LoadAsync(session, editionId) is { } loaded ? Reasons(loaded, session).ToList() : [AccessRefusals.NotFound]);

    /// <summary>Refused when the edition changed since <paramref name="version"/> was seen.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version) => store.WriteAsync<int>(async session =>
    {
        if (await EditionSource.LoadAsync(session, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        var reasons = Reasons(loaded, session).ToList();
        if (reasons.Count > 0) return reasons;

        var edition = loaded.Edition;
        var from = loaded.Workflow.StepOf(edition.Step);
        var to = loaded.Workflow.Steps[from.Index + 1];
        if (from == loaded.Workflow.First)
        {
            edition.SubmittedById = session.Actor.UserId;
            edition.SubmittedAt = session.Now;
            edition.ReviewedById = null;
        }
        else if (!from.MayEdit)
        {
            edition.ReviewedById = session.Actor.UserId;
        }
        edition.Status = EditionStatus.InWorkflow;
        edition.Step = to.Code;
        // The reason for an earlier return has been answered by sending it again
        if (from == loaded.Workflow.First) (edition.ReturnReason, edition.ReturnedByName, edition.ReturnedAt) = (null, null, null);
        session.Record("content.sent", $"item:{edition.ItemId}", $"{from.SendLabel}: “{edition.Title}” (từ “{from.Name}” sang “{to.Name}”).", edition.Id);
        return edition.Id;
    });

    private static IEnumerable<Refusal> Reasons(LoadedEdition loaded, Session session)
    {
        if (loaded.Workflow.WhyNot(MoveKind.Send, loaded.Facts, session.Actor) is { } refusal) return [refusal];
        return EditionChecks.Completeness(loaded.Edition, loaded.Section, loaded.Profile, session.Now);
    }
}
