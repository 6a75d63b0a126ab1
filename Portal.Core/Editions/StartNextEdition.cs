using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// Starts the next edition of a published or withdrawn item as a draft; the live one stays as it is meanwhile. It begins with the words of
/// the latest edition, or of an earlier one of the same item.
/// </summary>
public sealed class StartNextEdition(PortalStore store, LoadEdition load)
{
    /// <param name="editionId">The latest edition.</param>
    /// <param name="likeId">An earlier one whose words it begins with.</param>
    /// <param name="correction">It corrects what is live: it goes the profile's short way, and readers are told what changed.</param>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int? likeId = null, bool correction = false) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Workflow.WhyNot(MoveKind.StartNext, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        var old = loaded.Edition;
        if (correction && old.Status != EditionStatus.Published) return CorrectionRefusals.NotLive;
        var last = await operation.Db.Editions.Where(e => e.ItemId == old.ItemId).MaxAsync(e => e.Number);
        // What lies in the bin bars no other, but its number is taken
        if (await RestoreEdition.HasLaterAsync(operation, old)) return WorkflowRefusals.AlreadyStarted;

        var like = likeId is null || likeId == editionId ? loaded : await load.ExecuteAsync(operation, likeId.Value);
        if (like is null || like.Item.Id != old.ItemId || !like.MayRead(operation.Actor)) return AccessRefusals.NotFound;

        var next = old.Next(last + 1, loaded.Workflow.First, operation.Actor.UserId, like.Edition, correction);
        await PartsReplaced.FollowAsync(operation, next);
        operation.Db.Editions.Add(next);
        await operation.Db.SaveChangesAsync();
        await StandingEdition.SettleAsync(operation, old.ItemId);
        operation.Record(WritingHistory.NextStarted, Subject.Item(old.ItemId),
            $"{(correction ? "Bắt đầu đính chính: soạn" : "Soạn")} bản {next.Number} của “{next.Title}”"
                + $"{(like == loaded ? "" : $", lấy lại nội dung bản {like.Edition.Number}")}.", next.Id);
        return next.Id;
    });
}
