using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>
/// Writes a comment at a passage of an edition, or about the whole of it. Whoever may read it and takes part in it may; the text is not touched, and whoever
/// comments has not edited (four eyes). The same words of the same person at the same passage, which nobody has answered, are the same comment: they come
/// again when an answer was lost on the way.
/// </summary>
public sealed class CommentOnPassage(PortalStore store, LoadEdition load)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId, PassageAnchor passage, string? text) => store.WriteAsync<int>(async operation =>
    {
        var entered = await load.EnterAsync(operation, editionId);
        if (!entered.Done) return entered.As<int>();
        var edition = entered.Value.Edition;
        if (CommentsOfEdition.IsOver(edition.Status)) return CommentRefusals.EditionOver(edition.Status);
        var (anchor, read) = (passage.Tidied(), CommentText.Read(text));
        List<Refusal> reasons = [.. read.Refusals];
        if (anchor.Quote.Length > PassageAnchor.QuoteLength) reasons.Add(CommentRefusals.PassageTooLong);
        var itemId = edition.ItemId;
        var (part, quote, prefix, suffix, position, self) =
            (anchor.Part, anchor.Quote, anchor.Prefix, anchor.Suffix, anchor.Position, operation.Actor.UserId);
        if (read.Done && await operation.Db.PassageComments.Where(c => c.EditionId == editionId && c.ClosedAt == null && c.Part == part && c.Quote == quote
            && c.Prefix == prefix && c.Suffix == suffix && c.Position == position && c.Entries.Count == 1
            && c.Entries.All(e => e.ById == self && e.Text == read.Value)).Select(c => (int?)c.Id).FirstOrDefaultAsync() is { } there) return there;
        if (await operation.Db.PassageComments.CountAsync(c => c.ItemId == itemId && c.ClosedAt == null) >= PassageComment.MostOpen)
            reasons.Add(CommentRefusals.TooManyOpen);
        if (reasons.Count > 0) return reasons;

        var comment = new PassageComment
        {
            PortalId = operation.PortalId, ItemId = itemId, EditionId = edition.Id,
            Part = anchor.Part, Quote = anchor.Quote, Prefix = anchor.Prefix, Suffix = anchor.Suffix, Position = anchor.Position,
        };
        CommentsOfEdition.Add(operation, comment, CommentEntryKind.Comment, read.Value);
        operation.Db.PassageComments.Add(comment);
        // Whoever may act where it stands and comments has begun: the sender no longer calls it back
        await BeginWork.MarkUnseenAsync(operation, entered.Value);
        await operation.Db.SaveChangesAsync();
        return comment.Id;
    });
}
