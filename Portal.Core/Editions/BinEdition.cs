using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// Throws a draft or returned edition away: it leaves queues and lists and is kept, for the history and to come back. A next edition thrown away leaves
/// its item free for another. The deadline of an item that was never public stops running, and is counted anew from the same moment when it comes back;
/// what was told of it is not told again.
/// </summary>
public sealed class BinEdition(PortalStore store, LoadEdition load)
{
    /// <summary>Refused when the edition changed since <paramref name="version"/> was seen; a reason may be given.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, string? reason = null) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var edition = loaded.Edition;
        if (edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.Bin, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        var words = VietnameseText.TidyOrNull(reason);
        if (words?.Length > Edition.ReasonLength) return WorkflowRefusals.ReasonTooLong;

        edition.Bin(words, operation.Actor.Name, operation.Now);
        await operation.Db.SaveChangesAsync();
        await StandingEdition.SettleAsync(operation, edition.ItemId);
        var stopped = loaded.Item.FirstPublishedAt is null
            ? await operation.Db.Deadlines.SingleOrDefaultAsync(d => d.ItemId == edition.ItemId && d.MetAt == null) : null;
        if (stopped is not null)
        {
            CountDeadline.Stop(operation, stopped);
            await Notices.DeadlineOverAsync(operation, edition.ItemId);
        }
        var sentence = $"Bỏ {WritingHistory.TitleOf(edition)} (bản {edition.Number}) vào thùng rác.";
        var why = words is null ? "" : $" Lý do: {Vietnamese.Closed(words)}";
        operation.Record("content.binned", Subject.Item(edition.ItemId), sentence + why
            + (stopped is null ? "" : $" Hạn đăng {WardClock.Say(stopped.DueAt)} ngừng tính."), edition.Id);
        Notices.Tell(operation, edition, [edition.AuthoredById], $"{operation.Actor.Name}: {sentence}{why}");
        return edition.Id;
    });
}
