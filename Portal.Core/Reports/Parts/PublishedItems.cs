using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// One item first published in a span, with its unit and section as of its latest publication and its deadline. <paramref name="Unit"/> 0 is nobody's.
/// </summary>
internal sealed record PublishedItem(int Id, DateTime At, int Unit, int Section, ContentKind Kind, int? Edition)
{
    public ItemDeadline? Deadline { get; init; }
    public DateOnly On => WardClock.DayOf(At);
}

/// <summary>A deadline that was met, by its rule.</summary>
internal sealed record ItemDeadline(int ItemId, string Rule, string Source, DateTime DueAt, DateTime? MetAt);

/// <summary>How an item stands to its deadline.</summary>
internal enum ItemTime
{
    OnTime,
    Late,
    Without,
}

/// <summary>What was first published in a span: read once for all parts of a report. Days are those of Viet Nam.</summary>
internal sealed class PublishedItems
{
    private readonly Dictionary<DaySpan, IReadOnlyList<PublishedItem>> kept = [];

    public static async Task<IReadOnlyList<PublishedItem>> OfAsync(Operation operation, DaySpan span)
    {
        var own = operation.Parts.Of<PublishedItems>();
        return own.kept.TryGetValue(span, out var found) ? found : own.kept[span] = await ReadAsync(operation.Db, span);
    }

    public static Task<Three<IReadOnlyList<PublishedItem>>> EachAsync(Operation operation, ReportQuestion question) =>
        question.EachAsync(span => OfAsync(operation, span));

    /// <summary>From the first moment of the span up to, not including, the first after it.</summary>
    public static (DateTime From, DateTime To) Instants(DaySpan span) => (WardClock.StartOf(span.First), WardClock.StartOf(span.Last.AddDays(1)));

    /// <summary>What else is asked of these items is joined to them: asked the other way round, a table would be read from end to end.</summary>
    public static IQueryable<ContentItem> Of(PortalDbContext db, DaySpan span)
    {
        var (from, to) = Instants(span);
        return db.Items.Where(i => i.FirstPublishedAt >= from && i.FirstPublishedAt < to);
    }

    public static ItemTime TimeOf(PublishedItem item) => item.Deadline is not { MetAt: { } met } deadline ? ItemTime.Without
        : met <= deadline.DueAt ? ItemTime.OnTime : ItemTime.Late;

    private static async Task<IReadOnlyList<PublishedItem>> ReadAsync(PortalDbContext db, DaySpan span)
    {
        var items = await Of(db, span).OrderBy(i => i.FirstPublishedAt).ThenBy(i => i.Id)
            .Select(i => new PublishedItem(i.Id, i.FirstPublishedAt!.Value, i.UnitId ?? 0, i.SectionId, i.Kind, i.LiveEditionId)).ToListAsync();
        var deadlines = await Of(db, span).Join(db.Deadlines, i => i.Id, d => d.ItemId, (_, d) => d)
            .OrderBy(d => d.Id).Select(d => new ItemDeadline(d.ItemId, d.RuleCode, d.RuleSource, d.DueAt, d.MetAt)).ToListAsync();
        return WithDeadlines(items, deadlines);
    }

    private static List<PublishedItem> WithDeadlines(List<PublishedItem> items, List<ItemDeadline> deadlines)
    {
        var byItem = deadlines.DistinctBy(d => d.ItemId).ToDictionary(d => d.ItemId);
        return items.ConvertAll(i => i with { Deadline = byItem.GetValueOrDefault(i.Id) });
    }
}
