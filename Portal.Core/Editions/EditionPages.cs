using Portal.Core.Deadlines;

namespace Portal.Core.Editions;

/// <summary>The numbers of one page of a list of editions, in the order of <see cref="EditionOrder"/>; nothing wide is sorted.</summary>
internal static class EditionPages
{
    /// <summary>So many are found first and sorted then: asked for both at once, an order would be walked past all others for them.</summary>
    internal const int Few = 500;

    /// <param name="total">How many the narrowed editions are.</param>
    public static async Task<List<int>> IdsAsync(
        IQueryable<Edition> editions, EditionFilter filter, EditorialWorkflow workflow, PortalDbContext db, int total, int skip)
    {
        if (total == 0) return [];
        if (total <= Few)
        {
            var found = await editions.Select(e => e.Id).ToListAsync();
            editions = db.Editions.Where(e => found.Contains(e.Id));
        }
        return filter.Sort == EditionSort.Due ? await ByDeadlineAsync(editions, filter.Descending, db, skip)
            : await editions.Sorted(filter, workflow, db).Skip(skip).Take(EditionFilter.PageSize).Select(e => e.Id).ToListAsync();
    }

    /// <summary>
    /// What still runs, what was met and what has no deadline stand one after the other, each walked along its own index: sorted as one, every deadline
    /// there ever was would be read for a page of those that run.
    /// </summary>
    private static async Task<List<int>> ByDeadlineAsync(IQueryable<Edition> editions, bool down, PortalDbContext db, int skip)
    {
        var page = new List<int>();
        var running = db.Deadlines.Where(d => d.MetAt == null);
        foreach (var part in new[]
        {
            // Few, whatever was met before: looked for from the deadlines
            Parts(editions.Where(e => running.Select(d => d.ItemId).Contains(e.ItemId)), running),
            Parts(editions, db.Deadlines.Where(d => d.MetAt != null)),
        })
        {
            page.AddRange(await Sorted(part, down).Skip(skip).Take(EditionFilter.PageSize - page.Count).Select(d => d.EditionId).ToListAsync());
            if (page.Count == EditionFilter.PageSize) return page;
            skip = page.Count > 0 ? 0 : skip - await part.CountAsync();
        }
        var without = editions.Where(e => !db.Deadlines.Any(d => d.ItemId == e.ItemId)).Select(e => e.Id);
        page.AddRange(await (down ? without.OrderDescending() : without.Order()).Skip(skip).Take(EditionFilter.PageSize - page.Count).ToListAsync());
        return page;
    }

    private static IQueryable<Due> Parts(IQueryable<Edition> editions, IQueryable<Deadline> deadlines) =>
        deadlines.Join(editions, d => d.ItemId, e => e.ItemId, (d, e) => new Due { DueAt = d.DueAt, EditionId = e.Id });

    private sealed class Due
    {
        public DateTime DueAt { get; init; }
        public int EditionId { get; init; }
    }

    private static IQueryable<Due> Sorted(IQueryable<Due> part, bool down) => down
        ? part.OrderByDescending(d => d.DueAt).ThenByDescending(d => d.EditionId) : part.OrderBy(d => d.DueAt).ThenBy(d => d.EditionId);
}
