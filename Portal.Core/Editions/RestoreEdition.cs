using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>Fetches an edition out of the bin as the draft it was; refused while its item has a later edition, or another one in work.</summary>
public sealed class RestoreEdition(PortalStore store, LoadEdition load, CountDeadline countDeadline)
{
    /// <summary>Refused when the edition changed since <paramref name="version"/> was seen.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var edition = loaded.Edition;
        if (edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.Restore, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        if (await WhyNotAsync(operation, edition) is { } other) return other;

        edition.Restore(operation.Now);
        await operation.Db.SaveChangesAsync();
        await StandingEdition.SettleAsync(operation, edition.ItemId);
        await countDeadline.ApplyAsync(operation, edition, loaded.Section);
        var sentence = $"Lấy {WritingHistory.TitleOf(edition)} (bản {edition.Number}) khỏi thùng rác.";
        operation.Record("content.restored", Subject.Item(edition.ItemId), sentence, edition.Id);
        Notices.Tell(operation, edition, [edition.AuthoredById], $"{operation.Actor.Name}: {sentence}");
        return edition.Id;
    });

    /// <summary>Why the other editions of its item keep it in the bin; null where they do not.</summary>
    internal static async Task<Refusal?> WhyNotAsync(Operation operation, Edition edition)
    {
        if (await HasLaterAsync(operation, edition)) return WorkflowRefusals.ReplacedMeanwhile;
        var beside = EditionsInWork.BesideLive;
        var other = await operation.Db.Editions.Where(e => e.ItemId == edition.ItemId && e.Id != edition.Id && beside.Contains(e.Status))
            .Select(e => (int?)e.Number).FirstOrDefaultAsync();
        return other is { } number ? WorkflowRefusals.OtherInWork(number) : null;
    }

    /// <summary>Whether the item has a later edition that is not in the bin itself.</summary>
    internal static Task<bool> HasLaterAsync(Operation operation, Edition edition) => operation.Db.Editions.AnyAsync(e =>
        e.ItemId == edition.ItemId && e.Number > edition.Number && e.Status != EditionStatus.Binned);
}
