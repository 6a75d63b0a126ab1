using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>Marks a comment as dealt with; who and when stands in its entries, and it can be opened again.</summary>
public sealed class CloseComment(PortalStore store, LoadEdition load)
{
    /// <summary>Refused when somebody answered since <paramref name="version"/> was seen, or closed it.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int commentId, int version) => store.WriteAsync<int>(async operation =>
    {
        var entered = await load.EnterAsync(operation, editionId);
        if (!entered.Done) return entered.As<int>();
        if (await CommentsOfEdition.OneAsync(operation, entered.Value.Edition, commentId) is not { } comment) return AccessRefusals.NotFound;
        if (comment is { ClosedAt: { } at }) return CommentRefusals.ClosedMeanwhile(comment.Last().ByName, at);
        if (comment.Version != version) return CommentRefusals.AnsweredMeanwhile(comment.Last().ByName, comment.Last().At);
        comment.ClosedAt = operation.Now;
        CommentsOfEdition.Add(operation, comment, CommentEntryKind.Closed);
        return comment.Id;
    });
}
