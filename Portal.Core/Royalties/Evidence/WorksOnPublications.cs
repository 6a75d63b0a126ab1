using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Portals;

namespace Portal.Core.Royalties.Evidence;

/// <summary>
/// Every work stands on an item of its own portal, published as the history tells, on the day the work says; one item gives one work. Works
/// brought in at the start are <see cref="WorksOfImports"/>' matter.
/// </summary>
internal sealed class WorksOnPublications : IMoneyCheck
{
    public string About => "works on publications";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var works = await db.RoyaltyWorks.Where(w => w.OpeningImportId == null).OrderBy(w => w.Id)
            .Select(w => new Seen(w.Id, w.Title, w.ItemId, w.EditionId, w.PublishedOn)).ToListAsync(cancel);
        var editions = await db.Editions.Where(e => e.PublishedAt != null).Select(e => new { e.Id, e.ItemId, At = e.PublishedAt!.Value })
            .ToDictionaryAsync(e => e.Id, e => (e.ItemId, e.At), cancel);
        var items = (await db.Items.Select(i => i.Id).ToListAsync(cancel)).ToHashSet();
        var shown = (await db.Publications.Select(p => p.ItemId).ToListAsync(cancel)).ToHashSet();
        var told = (await db.History.Where(h => h.Action == "content.published" || h.Action == "content.published-urgently").Select(h => h.Subject)
            .Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return new(works.Count, Wrong(works, editions, items, shown, told));
    }

    private static List<string> Wrong(
        List<Seen> works, Dictionary<int, (int ItemId, DateTime At)> editions, HashSet<int> items, HashSet<int> shown, HashSet<string> told)
    {
        var counted = works.GroupBy(w => w.ItemId).ToDictionary(g => g.Key ?? 0, g => g.Count());
        return works.Select(w => WhyWrong(w) is { } why ? $"work {w.Id} “{w.Title}” {why}" : null).OfType<string>().ToList();

        string? WhyWrong(Seen work) => work switch
        {
            { ItemId: null } => "has neither an item nor an import",
            { ItemId: { } item } when !items.Contains(item) => $"is of item {item}, which this portal does not have",
            { ItemId: { } item } when !shown.Contains(item) => $"is of item {item}, which was never published",
            { ItemId: { } item } when !told.Contains(Subject.Item(item)) => $"is of item {item}, whose publication the history does not tell",
            { EditionId: null } => "has no edition",
            { EditionId: { } edition } when !editions.ContainsKey(edition) => $"is of edition {edition}, which was never published",
            { EditionId: { } edition } when editions[edition].ItemId != work.ItemId => $"is of edition {edition}, which is another item's",
            { EditionId: { } edition } when WardClock.DayOf(editions[edition].At) != work.PublishedOn =>
                $"says it was published on {work.PublishedOn:yyyy-MM-dd}, its edition on {WardClock.DayOf(editions[edition].At):yyyy-MM-dd}",
            { ItemId: { } item } when counted[item] > 1 => $"is one of {counted[item]} works of item {item}",
            _ => null,
        };
    }

    private sealed record Seen(int Id, string Title, int? ItemId, int? EditionId, DateOnly PublishedOn);
}

/// <summary>Every item that is paid for and was published with contributors has its work: nobody's work was taken out.</summary>
internal sealed class PublicationsWithWorks(ContentKinds kinds) : IMoneyCheck
{
    public string About => "publications with works";

    public async Task<MoneyChecked> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        var paid = Paid();
        var published = await db.Editions.Where(e => e.PublishedAt != null && e.Contributors.Count > 0 && paid.Contains(e.Item!.Kind))
            .Select(e => new { e.ItemId, e.Item!.Kind }).Distinct().OrderBy(e => e.ItemId).Select(e => e.ItemId).ToListAsync(cancel);
        var works = (await db.RoyaltyWorks.Where(w => w.ItemId != null).Select(w => w.ItemId!.Value).ToListAsync(cancel)).ToHashSet();
        return new(published.Count, published.FindAll(i => !works.Contains(i)).ConvertAll(i => $"item {i} was published with contributors and has no work"));
    }

    private List<ContentKind> Paid() => kinds.All.Where(k => k.IsPaid).Select(k => k.Kind).ToList();
}
