using Portal.Core.History;

namespace Portal.Core.Editions.Urgent;

/// <summary>
/// Brings an edition to the public at once, past the steps that lie between: by whoever may approve it at the last step and whom the profile allows it, with a
/// reason, the whole checklist and everything else publishing asks for (<see cref="PublishEdition"/>). Nobody publishes their own. What was passed
/// over is looked at afterwards (<see cref="ReviewUrgent"/>).
/// </summary>
public sealed class PublishUrgently(PortalStore store, LoadEdition load, GoPublic goPublic, BeginUrgentReview begin)
{
    /// <param name="editionId">A draft, or an edition at a step before the last.</param>
    /// <param name="version">Of it, as it was seen.</param>
    /// <param name="reason">For the office; at least <see cref="UrgentRefusals.ReasonLeast"/> characters.</param>
    /// <param name="ticked">Points of the checklist, by their codes.</param>
    /// <param name="correctionNote">Of a correction: what readers are told. Null leaves what is kept.</param>
    /// <returns>The number of the item.</returns>
    public Task<Outcome<int>> ExecuteAsync(
        int editionId, int version, string? reason, IReadOnlyCollection<string> ticked, string? correctionNote = null)
    {
        begin.Ready();
        return store.WriteAsync<int>(async operation =>
        {
            if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
            if (loaded.Edition.Version != version) return AccessRefusals.Stale;
            if (loaded.Profile.Workflow.Urgent is null) return UrgentRefusals.NotOffered;
            if (loaded.Workflow.WhyNot(MoveKind.PublishUrgently, loaded.Facts, operation.Actor) is { } refusal) return refusal;
            SettleCorrection(loaded, correctionNote);
            var words = VietnameseText.Tidy(reason);
            var reasons = new List<Refusal>();
            if (words.Length < UrgentRefusals.ReasonLeast) reasons.Add(UrgentRefusals.ReasonMissing);
            if (words.Length > UrgentReview.ReasonLength) reasons.Add(UrgentRefusals.ReasonTooLong);
            if (loaded.Edition.CorrectionNote?.Length > Edition.CorrectionNoteLength) reasons.Add(CorrectionRefusals.NoteTooLong);
            reasons.AddRange(await PublishEdition.WhyNotAsync(operation, load, loaded, MoveKind.PublishUrgently, ticked));
            return reasons.Count > 0 ? reasons : await PublishAsync(operation, loaded, words, ticked);
        });
    }

    /// <summary>As sending does it, before anything is asked.</summary>
    private static void SettleCorrection(LoadedEdition loaded, string? note)
    {
        var edition = loaded.Edition;
        if (loaded.CorrectsLive && note is not null) edition.CorrectionNote = VietnameseText.TidyOrNull(note);
        // What it was to correct is public no longer: it goes the way of others, which is passed over
        if (edition.IsCorrection && !loaded.CorrectsLive && loaded.Workflow.StepOf(edition.Step) == loaded.Workflow.First) edition.DropCorrection();
    }

    private async Task<int> PublishAsync(Operation operation, LoadedEdition loaded, string reason, IReadOnlyCollection<string> ticked)
    {
        var (edition, workflow) = (loaded.Edition, loaded.Workflow);
        var skipped = workflow.Skipped(workflow.StepOf(edition.Step), loaded.Facts.IsCorrection);
        var heldBy = loaded.Holder?.UserId;
        edition.PassTo(workflow.Last, operation.Now);
        await PartsAside.KeepWordsAsync(operation.Db, edition);
        await goPublic.DoAsync(operation, loaded, operation.Actor.UserId);
        var review = await begin.DoAsync(operation, loaded, reason, skipped, heldBy);
        operation.Record("content.published-urgently", Subject.Item(loaded.Item.Id),
            $"Đăng khẩn “{edition.Title}” (bản {edition.Number}): {Vietnamese.Closed(reason)} {Vietnamese.Capital(UrgentWords.Skipped(review.SkippedNames))}; "
                + $"{UrgentWords.Due(review.DueAt)}.{PublishEdition.CorrectionWords(edition)}{PublishEdition.Checked(loaded.Profile.ReviewChecklist, ticked)}",
            edition.Id);
        return loaded.Item.Id;
    }
}
