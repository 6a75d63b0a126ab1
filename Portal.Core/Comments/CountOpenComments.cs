using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>How many comments are open at each edition of a list: those an edition shows, as <see cref="CommentsOfEdition.Shown"/> says.</summary>
internal sealed class CountOpenComments : IOpenRemarks
{
    public async Task<IReadOnlyDictionary<int, int>> CountAsync(Operation operation, IReadOnlyList<int> editionIds)
    {
        var comments = operation.Db.PassageComments;
        return await operation.Db.Editions.Where(e => editionIds.Contains(e.Id))
            .Select(e => new { e.Id, Open = comments.Count(c => c.ItemId == e.ItemId && c.ClosedAt == null && c.Edition!.Number <= e.Number) })
            .Where(e => e.Open > 0).ToDictionaryAsync(e => e.Id, e => e.Open);
    }
}
