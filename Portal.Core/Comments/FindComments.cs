using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Core.Comments;

/// <summary>
/// The comments of an edition for whoever may read it: those written at it and at earlier editions, the open ones in the order of their
/// passages in the stored text, the closed ones by when.
/// </summary>
public sealed class FindComments(PortalStore store, LoadEdition load)
{
    public Task<Outcome<EditionComments>> ExecuteAsync(int editionId) => store.ReadAsync<Outcome<EditionComments>>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded || !loaded.MayRead(operation.Actor)) return AccessRefusals.NotFound;
        var edition = loaded.Edition;
        // Of the edition its number alone: each has the whole text
        var rows = await operation.Db.PassageComments.Where(CommentsOfEdition.Shown(edition.ItemId, edition.Number)).OrderBy(c => c.Id)
            .Select(c => new { Comment = c, c.Edition!.Number, Entries = c.Entries.OrderBy(e => e.Id).ToList() }).AsSplitQuery().ToListAsync();
        var (texts, self) = (PassageText.Of(edition), operation.Actor.UserId);
        var all = rows.Select(r => Told(r.Comment, r.Number, r.Entries, PassageFinder.Find(texts[r.Comment.Part], r.Comment.Anchor), self)).ToList();
        return new EditionComments(
            all.Where(c => !c.IsClosed).OrderBy(c => c.State == PassageState.Gone).ThenBy(PartOrder).ThenBy(c => c.Place?.From ?? -1)
                .ThenBy(c => c.Id).ToList(),
            all.Where(c => c.IsClosed).OrderByDescending(c => c.Entries[^1].At).ToList())
        {
            EditionNumber = edition.Number,
            MayComment = loaded.MayComment(operation.Actor), Newest = rows.SelectMany(r => r.Entries).Select(e => e.Id).DefaultIfEmpty(0).Max(),
            IsOver = CommentsOfEdition.IsOver(edition.Status),
        };
    });

    /// <summary>The newest entry, asked again and again while a page is open: one light question, 0 where there is none.</summary>
    public Task<Outcome<int>> NewestAsync(int editionId) => store.ReadAsync<Outcome<int>>(async operation =>
    {
        var (self, seesAll) = (operation.Actor.UserId, operation.Actor.Can(Permissions.SeeAll));
        var edition = await operation.Db.Editions
            .Where(e => e.Id == editionId && (seesAll || self != null && (e.AuthoredById == self || e.Item!.CreatedById == self)))
            .Select(e => new { e.ItemId, e.Number }).SingleOrDefaultAsync();
        if (edition is null || !operation.Actor.Belongs) return AccessRefusals.NotFound;
        var shown = operation.Db.PassageComments.Where(CommentsOfEdition.Shown(edition.ItemId, edition.Number));
        return await shown.SelectMany(c => c.Entries).MaxAsync(e => (int?)e.Id) ?? 0;
    });

    /// <summary>What is about the whole item first, then as one reads.</summary>
    private static int PartOrder(CommentRow comment) => comment.Passage switch
    {
        { IsWhole: true } => 0,
        { Part: PassagePart.Title } => 1,
        { Part: PassagePart.Lead } => 2,
        _ => 3,
    };

    private static CommentRow Told(PassageComment comment, int number, IEnumerable<CommentEntry> entries, PassagePlace? place, string? self) => new(
        comment.Id, comment.Version, comment.Anchor, place, number, comment.ClosedAt is not null,
        entries.Select(e => new CommentEntryRow(e.Kind, e.Text, e.ByName, e.At, self is not null && e.ById == self)).ToList());
}
