using System.Linq.Expressions;

namespace Portal.Core.Editions;

/// <summary>
/// Puts a list of editions in order. By last change and by title an index is walked; the other orders sort what the filter leaves by a
/// few narrow columns, and only the numbers of one page leave the database. What has no author, unit or day stands last, whichever way.
/// </summary>
internal static class EditionOrder
{
    public static IQueryable<Edition> Sorted(this IQueryable<Edition> editions, EditionFilter filter, EditorialWorkflow workflow, PortalDbContext db)
    {
        var down = filter.Descending;
        var sorted = filter.Sort switch
        {
            EditionSort.Title => editions.By(e => e.TitleOrder, down),
            EditionSort.Section => editions.By(e => e.Section!.Position, down).ThenBy(e => e.SectionId, down),
            EditionSort.State => editions.By(RankOfState(workflow), down),
            EditionSort.Author => editions.OrderBy(e => e.AuthoredById == null)
                .ThenBy(e => db.Users.Where(u => u.Id == e.AuthoredById).Select(u => u.NameOrder).FirstOrDefault(), down),
            EditionSort.Unit => editions.OrderBy(e => e.UnitId == null)
                .ThenBy(e => db.Units.Where(u => u.Id == e.UnitId).Select(u => (int?)u.Position).FirstOrDefault(), down).ThenBy(e => e.UnitId, down),
            EditionSort.Due => editions.OrderBy(e => !db.Deadlines.Any(d => d.ItemId == e.ItemId) ? 2
                    : db.Deadlines.Any(d => d.ItemId == e.ItemId && d.MetAt != null) ? 1 : 0)
                .ThenBy(e => db.Deadlines.Where(d => d.ItemId == e.ItemId).Select(d => (DateTime?)d.DueAt).FirstOrDefault(), down),
            EditionSort.Published => editions.OrderBy(e => e.Item!.FirstPublishedAt == null).ThenBy(e => e.Item!.FirstPublishedAt, down),
            _ => editions.By(e => e.UpdatedAt, down),
        };
        return filter.Sort == EditionSort.Published ? sorted.ThenBy(e => e.ItemId, down) : sorted.ThenBy(e => e.Id, down);
    }

    private static IOrderedQueryable<Edition> By<TKey>(this IQueryable<Edition> editions, Expression<Func<Edition, TKey>> key, bool down) =>
        down ? editions.OrderByDescending(key) : editions.OrderBy(key);

    private static IOrderedQueryable<Edition> ThenBy<TKey>(this IOrderedQueryable<Edition> editions, Expression<Func<Edition, TKey>> key, bool down) =>
        down ? editions.ThenByDescending(key) : editions.ThenBy(key);

    /// <summary>Drafts, returned ones, then step after step, what is public, what was withdrawn, what was thrown away.</summary>
    private static Expression<Func<Edition, int>> RankOfState(EditorialWorkflow workflow)
    {
        var edition = Expression.Parameter(typeof(Edition), "e");
        var steps = workflow.Steps.Count;
        Expression rank = Expression.Constant(2);
        foreach (var step in workflow.Steps.Skip(1))
            rank = Expression.Condition(Is(nameof(Edition.Step), step.Code), Expression.Constant(2 + step.Index), rank);
        foreach (var (status, at) in new[]
        {
            (EditionStatus.Draft, 0), (EditionStatus.Returned, 1), (EditionStatus.Approved, steps + 2), (EditionStatus.Scheduled, steps + 3),
            (EditionStatus.Published, steps + 4), (EditionStatus.Replaced, steps + 5), (EditionStatus.Ended, steps + 6), (EditionStatus.Withdrawn, steps + 7),
            (EditionStatus.Binned, steps + 8),
        })
            rank = Expression.Condition(Is(nameof(Edition.Status), status), Expression.Constant(at), rank);
        return Expression.Lambda<Func<Edition, int>>(rank, edition);

        BinaryExpression Is(string property, object value) => Expression.Equal(Expression.Property(edition, property), Expression.Constant(value));
    }
}
