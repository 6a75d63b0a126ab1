using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>Opens a comment again that was marked as dealt with.</summary>
public sealed class ReopenComment(PortalStore store, LoadEdition load)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId, int commentId) => store.WriteAsync<int>(async operation =>
    {
        var entered = await load.EnterAsync(operation, editionId);
        if (!entered.Done) return entered.As<int>();
        if (await CommentsOfEdition.OneAsync(operation, entered.Value.Edition, commentId) is not { } comment) return AccessRefusals.NotFound;
        if (comment.ClosedAt is null) return CommentRefusals.OpenAlready(comment.Last().ByName, comment.Last().At);
        comment.ClosedAt = null;
        CommentsOfEdition.Add(operation, comment, CommentEntryKind.Reopened);
        return comment.Id;
    });
}
