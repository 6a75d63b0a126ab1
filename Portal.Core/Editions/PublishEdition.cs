using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Judges an edition and brings it to the public at once (<see cref="GoPublic"/>).
/// </summary>
public sealed class PublishEdition(PortalStore store, LoadEdition load, GoPublic goPublic)
{
    /// <summary>All reasons against, for the screen; empty when it can be published.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int editionId) => store.ReadAsync<IReadOnlyList<Refusal>>(async operation =>
        await load.ExecuteAsync(operation, editionId) is { } loaded ? Reasons(loaded, operation, MoveKind.Publish).ToList()
            : [AccessRefusals.NotFound]);

    /// <summary>
    /// Refused when the edition changed since <paramref name="version"/> was seen, and while <paramref name="ticked"/> lacks a
    /// point of the portal's checklist (codes of the profile); done once only.
    /// </summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, IReadOnlyCollection<string> ticked) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        if (await WhyNotAsync(operation, load, loaded, MoveKind.Publish, ticked) is { Count: > 0 } reasons) return reasons;

        await goPublic.DoAsync(operation, loaded, operation.Actor.UserId);
        operation.Record("content.published", Subject.Item(loaded.Item.Id),
            $"Duyệt và đăng “{loaded.Edition.Title}” (bản {loaded.Edition.Number}).{CorrectionWords(loaded.Edition)}"
                + Checked(loaded.Profile.ReviewChecklist, ticked),
            loaded.Edition.Id);
        return loaded.Item.Id;
    });

    /// <summary>
    /// All reasons against bringing it to the public by that move: the right to it, completeness, checklist, the note of a correction, the clock.
    /// </summary>
    internal static async Task<List<Refusal>> WhyNotAsync(
        Operation operation, LoadEdition load, LoadedEdition loaded, MoveKind move, IReadOnlyCollection<string> ticked)
    {
        var reasons = Reasons(loaded, operation, move).ToList();
        if (!operation.Actor.IsSystem && !loaded.Profile.ReviewChecklist.All(p => ticked.Contains(p.Code))) reasons.Add(WorkflowRefusals.ChecklistOpen);
        if (await CorrectionNotes.WhyNotAsync(operation, load, loaded) is { } note) reasons.Add(note);
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        return reasons;
    }

    internal static string CorrectionWords(Edition edition) => edition.CorrectionNote is { } note ? $" Lời đính chính công khai: {note}" : "";

    /// <summary>What the person vouched for, by where the regulation says it.</summary>
    internal static string Checked(IReadOnlyList<ProfileCheck> points, IReadOnlyCollection<string> ticked) =>
        points.Where(p => ticked.Contains(p.Code)).Select(p => p.Source).Distinct().ToList() is { Count: > 0 } sources
            ? $" Người duyệt xác nhận đã kiểm tra nội dung theo Quy chế: {string.Join("; ", sources)}."
            : "";

    private static IEnumerable<Refusal> Reasons(LoadedEdition loaded, Operation operation, MoveKind move)
    {
        if (loaded.Workflow.WhyNot(move, loaded.Facts, operation.Actor) is { } refusal) return [refusal];
        var reasons = EditionChecks.Completeness(loaded, operation.Now);
        return CorrectionNotes.WhyNotPublic(loaded) is { } gone ? reasons.Append(gone) : reasons;
    }
}
