using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>
/// Answers an open comment. Two who answer at once are both heard; one that was closed meanwhile is opened first. What the same person just said there is not
/// said twice: it comes again when an answer was lost on the way.
/// </summary>
public sealed class AnswerComment(PortalStore store, LoadEdition load)
{
    /// <param name="editionId">The edition it is looked at from: a comment goes along with later ones.</param>
    /// <param name="commentId">The comment.</param>
    /// <param name="text">What is said.</param>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int commentId, string? text) => store.WriteAsync<int>(async operation =>
    {
        var entered = await load.EnterAsync(operation, editionId);
        if (!entered.Done) return entered.As<int>();
        if (await CommentsOfEdition.OneAsync(operation, entered.Value.Edition, commentId) is not { } comment) return AccessRefusals.NotFound;
        var status = entered.Value.Edition.Status;
        if (CommentsOfEdition.IsOver(status)) return CommentRefusals.EditionOver(status);
        if (comment is { ClosedAt: { } at }) return CommentRefusals.ClosedMeanwhile(comment.Last().ByName, at);
        var read = CommentText.Read(text);
        if (!read.Done) return read.As<int>();
        if (comment.Last() is { Kind: CommentEntryKind.Answer } last && last.ById == operation.Actor.UserId && last.Text == read.Value) return comment.Id;
        CommentsOfEdition.Add(operation, comment, CommentEntryKind.Answer, read.Value);
        await BeginWork.MarkUnseenAsync(operation, entered.Value);
        return comment.Id;
    });
}
