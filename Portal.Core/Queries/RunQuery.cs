using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Queries;

/// <summary>The numbers a query found, in order, and how to make rows of some of them.</summary>
internal sealed record FoundByQuery(
    IQueryable<Edition> Narrowed, IReadOnlyList<int>? Whole, EditionFilter Read, EditorialWorkflow Workflow, int Total, IReadOnlyList<string> LeftOut);

/// <summary>
/// Runs a query. Without words the database counts and walks (decision 0022); with words it narrows to parts of words, and the texts that are left are
/// looked at whole in the order asked for. Whoever sees only their own finds only their own.
/// </summary>
internal static class RunQuery
{
    /// <summary>How many rows are read at a time.</summary>
    private const int Portion = 500;

    private sealed record Summed(DateTime? DueAt, DateTime? MetAt, RoyaltyWorkStatus? Status, Money? Amount);

    private sealed record Extra(int EditionId, List<string> Authors, int Pictures, int Attachments, RoyaltyWorkStatus? Status, Money? Amount);

    public static bool SeesRoyalties(Operation operation) => operation.Actor.Can(Permissions.SeeRoyalties);

    public static async Task<FoundByQuery> FindAsync(Operation operation, ListAsk ask, ContentKinds kinds, KnownFilter known)
    {
        var workflow = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow);
        var (query, leftOut) = QueryAsk.Read(ask, kinds, operation.Today, SeesRoyalties(operation));
        var (read, gone) = await known.OfAsync(operation, query.Filter, workflow);
        if (query.Genre is { } genre && !await operation.Db.RoyaltyGenres.AnyAsync(g => g.Code == genre))
        {
            query = query with { Genre = null };
            gone = [.. gone, "Thể loại trong bộ lọc không còn ở cổng này nên danh sách không lọc theo thể loại."];
        }
        var narrowed = NarrowEditions.Visible(operation, read).Narrow(read, operation).Narrow(query, operation);
        IReadOnlyList<string> all = [.. leftOut, .. gone];
        if (query.Phrases is not { } phrases) return new(narrowed, null, read, workflow, await narrowed.CountAsync(), all);
        var whole = await WholeAsync(narrowed.Sorted(read, workflow, operation.Db), phrases, operation.Db);
        return new(narrowed, whole, read, workflow, whole.Count, all);
    }

    /// <summary>The texts are read one after the other and let go again: of a whole portal only the numbers stay.</summary>
    private static async Task<IReadOnlyList<int>> WholeAsync(IQueryable<Edition> sorted, Phrases phrases, PortalDbContext db)
    {
        var ids = new List<int>();
        var texts = sorted.Select(e => new
        {
            e.Id, e.SearchText, Live = db.Editions.Where(l => l.Id == e.Item!.LiveEditionId && l.Id != e.Id).Select(l => l.SearchText).FirstOrDefault(),
        }).AsAsyncEnumerable();
        await foreach (var text in texts)
            if (phrases.StandIn(text.SearchText, text.Live)) ids.Add(text.Id);
        return ids;
    }

    public static async Task<IReadOnlyList<int>> PageAsync(Operation operation, FoundByQuery found, int page) => found.Whole is { } whole
        ? whole.Skip((page - 1) * EditionFilter.PageSize).Take(EditionFilter.PageSize).ToList()
        : await EditionPages.IdsAsync(found.Narrowed, found.Read, found.Workflow, operation.Db, found.Total, (page - 1) * EditionFilter.PageSize);

    public static async Task<IReadOnlyList<int>> AllAsync(Operation operation, FoundByQuery found) => found.Whole
        ?? await found.Narrowed.Sorted(found.Read, found.Workflow, operation.Db).Select(e => e.Id).Take(ListWorkbook.MostRows).ToListAsync();

    public static async Task<QuerySums?> SumsAsync(Operation operation, FoundByQuery found)
    {
        if (found.Total > ListWorkbook.MostRows) return null;
        var summed = new List<Summed>(found.Total);
        if (found.Whole is not { } whole) summed = await Sums(found.Narrowed, operation.Db).ToListAsync();
        else
            foreach (var some in whole.Chunk(Portion))
                summed.AddRange(await Sums(operation.Db.Editions.Where(e => some.Contains(e.Id)), operation.Db).ToListAsync());
        var (onTime, late) = (summed.Count(s => s.MetAt <= s.DueAt), summed.Count(s => s.MetAt > s.DueAt));
        if (!SeesRoyalties(operation)) return new(summed.Count, onTime, late, null, null);
        var assessed = summed.Where(s => s.Status == RoyaltyWorkStatus.Assessed).ToList();
        return new(summed.Count, onTime, late, assessed.Count, assessed.Sum(s => s.Amount ?? Money.Zero));
    }

    private static IQueryable<Summed> Sums(IQueryable<Edition> editions, PortalDbContext db) => editions.Select(e => new Summed(
        db.Deadlines.Where(d => d.ItemId == e.ItemId).Select(d => (DateTime?)d.DueAt).FirstOrDefault(),
        db.Deadlines.Where(d => d.ItemId == e.ItemId).Select(d => d.MetAt).FirstOrDefault(),
        db.RoyaltyWorks.Where(w => w.ItemId == e.ItemId).Select(w => (RoyaltyWorkStatus?)w.Status).FirstOrDefault(),
        db.RoyaltyWorks.Where(w => w.ItemId == e.ItemId).Select(w => w.Amount).FirstOrDefault()));

    /// <summary>The rows of these editions, in the order of their numbers here.</summary>
    public static async Task<List<QueryRow>> RowsAsync(Operation operation, IReadOnlyList<int> ids, WorkingCalendars calendars)
    {
        var rows = new List<QueryRow>(ids.Count);
        foreach (var some in ids.Chunk(Portion)) rows.AddRange(await SomeAsync(operation, some, calendars));
        return rows;
    }

    private static async Task<IEnumerable<QueryRow>> SomeAsync(Operation operation, int[] ids, WorkingCalendars calendars)
    {
        var db = operation.Db;
        var editions = await EditionRows.InOrderAsync(operation, ids, calendars);
        var extras = await db.Editions.Where(e => ids.Contains(e.Id)).Select(e => new Extra(
            e.Id, e.Contributors.OrderBy(c => c.Position).Select(c => c.Contributor!.FullName).ToList(), e.Pictures.Count, e.Attachments.Count,
            db.RoyaltyWorks.Where(w => w.ItemId == e.ItemId).Select(w => (RoyaltyWorkStatus?)w.Status).FirstOrDefault(),
            db.RoyaltyWorks.Where(w => w.ItemId == e.ItemId).Select(w => w.Amount).FirstOrDefault())).AsSplitQuery().ToDictionaryAsync(x => x.EditionId);
        var money = SeesRoyalties(operation);
        return editions.Select(row => RowOf(row, extras[row.EditionId], money));
    }

    private static QueryRow RowOf(EditionRow row, Extra extra, bool money) => new(row, string.Join(", ", extra.Authors.Distinct()), extra.Pictures,
        extra.Attachments, money ? extra.Status : null, money && extra.Status == RoyaltyWorkStatus.Assessed ? extra.Amount : null);
}
