using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// Sends an edition back with a reason, which stays in sight until it is sent again: to its author, or to any earlier step it passed. Everybody who had
/// a hand in it is told.
/// </summary>
public sealed class ReturnEdition(PortalStore store, LoadEdition load)
{
    /// <param name="editionId">The edition.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="reason">What is to be mended.</param>
    /// <param name="toStep">Code of the step it goes back to; null for the draft.</param>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, string? reason, string? toStep = null) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.Return, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        var from = loaded.Workflow.StepOf(loaded.Edition.Step);
        var to = toStep is null ? loaded.Workflow.First : loaded.Workflow
            .Earlier(from, loaded.Facts.IsCorrection).FirstOrDefault(s => s.Code == toStep);
        if (to is null) return WorkflowRefusals.NoSuchEarlierStep;
        var words = VietnameseText.Tidy(reason);
        if (words.Length == 0) return WorkflowRefusals.ReasonMissing;
        if (words.Length > Edition.ReasonLength) return WorkflowRefusals.ReasonTooLong;

        var edition = loaded.Edition;
        var acted = await Notices.ActedAsync(operation, edition);
        edition.Return(to, loaded.Workflow.Before(to), words, operation.Actor.Name, operation.Now);
        var sentence = $"Trả lại “{edition.Title}” từ bước “{from.Name}”{(to.Index == 0 ? "" : $" về bước “{to.Name}”")}. Lý do: {words}";
        operation.Record("content.returned", Subject.Item(edition.ItemId), sentence, edition.Id);
        // The author has it in the queue as returned
        Notices.Tell(operation, edition, acted.Append(edition.AuthoredById).Where(id => to.Index > 0 || id != edition.AuthoredById),
            $"{operation.Actor.Name}: {sentence}");
        return edition.Id;
    });
}
