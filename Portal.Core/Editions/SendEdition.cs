using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// Sends an edition on to the next step: the author's submission, the secretariat's forwarding, the unit's consent. Where it touches two fields it goes on
/// from the units' step once each has consented, in any order.
/// </summary>
public sealed class SendEdition(PortalStore store, LoadEdition load)
{
    /// <summary>All reasons against, for the screen; empty when it can be sent.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int editionId) => store.ReadAsync<IReadOnlyList<Refusal>>(async operation =>
        await load.ExecuteAsync(operation, editionId) is { } loaded ? Reasons(loaded, operation).ToList() : [AccessRefusals.NotFound]);

    /// <summary>Refused when the edition changed since <paramref name="version"/> was seen.</summary>
    /// <param name="editionId">Which edition.</param>
    /// <param name="version">Of it, as it was seen.</param>
    /// <param name="correctionNote">Of a correction: what readers are told. Null leaves what is kept.</param>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, string? correctionNote = null) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        var edition = loaded.Edition;
        if (loaded.Facts.IsCorrection && correctionNote is not null) edition.CorrectionNote = VietnameseText.TidyOrNull(correctionNote);
        var reasons = Reasons(loaded, operation).ToList();
        if (edition.CorrectionNote?.Length > Edition.CorrectionNoteLength) reasons.Add(CorrectionRefusals.NoteTooLong);
        if (reasons.Count == 0 && await CorrectionNotes.WhyNotAsync(operation, load, loaded) is { } note) reasons.Add(note);
        if (reasons.Count > 0) return reasons;

        var from = loaded.Workflow.StepOf(edition.Step);
        var correction = loaded.Facts.IsCorrection;
        // What it was to correct is public no longer: it goes the way of others, and is judged as one of them
        if (edition.IsCorrection && !correction && from == loaded.Workflow.First) edition.DropCorrection();
        var to = loaded.Workflow.After(from, correction);
        var units = from.UnitScoped ? loaded.Workflow.UnitsOf(loaded.Facts, operation.Actor) : [];
        var others = from.UnitScoped && !operation.Actor.IsSystem ? loaded.Facts.Units.Except(units).ToList() : [];
        if (others.Count > 0)
        {
            foreach (var unit in units) edition.Consent(from, operation.Actor.UserId, unit.Code);
            operation.Record("content.consented", Subject.Item(edition.ItemId), $"{from.SendLabel}: “{edition.Title}” (bước “{from.Name}”, "
                + $"{Names(units)} đã duyệt; còn chờ {Names(others)}).", edition.Id);
            return edition.Id;
        }
        edition.Send(from, to, operation.Actor.UserId, operation.Now, units.Count > 0 ? units[0].Code : null);
        await PartsAside.KeepWordsAsync(operation.Db, edition);
        var label = correction && from == loaded.Workflow.First ? "Gửi đính chính" : from.SendLabel;
        operation.Record("content.sent", Subject.Item(edition.ItemId), $"{label}: “{edition.Title}” (từ “{from.Name}” sang “{to.Name}”)."
            + (edition.IsCorrection && edition.CorrectionNote is { } words ? $" Lời đính chính: {words}" : ""), edition.Id);
        return edition.Id;
    });

    private static string Names(IEnumerable<ReviewingUnit> units) => string.Join(", ", units.Select(u => u.Name));

    private static IEnumerable<Refusal> Reasons(LoadedEdition loaded, Operation operation)
    {
        if (loaded.Workflow.WhyNot(MoveKind.Send, loaded.Facts, operation.Actor) is { } refusal) return [refusal];
        return EditionChecks.Completeness(loaded, operation.Now);
    }
}
