namespace Portal.Core.Publications;

/// <summary>What a visitor asks of the list of documents; null asks nothing.</summary>
public sealed record DocumentFilter(string? Text, string? Type, int? Year);

/// <summary>The list of published documents (văn bản), by date of issue, undated ones last.</summary>
public sealed class FindDocuments(PortalDbFactory factory)
{
    /// <summary>
    /// How many documents of which type and year a section shows: every one of them is looked at, so whoever asks keeps the answer under
    /// the stamp.
    /// </summary>
    public async Task<DocumentCounts> CountAsync(string portalId, int sectionId)
    {
        await using var db = factory.CreatePublic(portalId);
        return new(await db.Live().Where(l => l.Section.Id == sectionId)
            .GroupBy(l => new { Type = l.Publication.TypeName, Year = (int?)l.Publication.DatedOn!.Value.Year })
            .Select(g => new DocumentCount(g.Key.Type, g.Key.Year, g.Count())).ToListAsync());
    }

    /// <summary>
    /// One page of the section's documents that fit a filter. Text is looked for word by word in the folded text and in the number as
    /// typed; the year is that of issue.
    /// </summary>
    public async Task<PublicationPage> ExecuteAsync(
        string portalId, int sectionId, DocumentFilter filter, int page, int size, DocumentCounts counts, CancellationToken gone = default)
    {
        ArgumentNullException.ThrowIfNull(counts);
        await using var db = factory.CreatePublic(portalId);
        var fitting = Fitting(db.Live().Where(l => l.Section.Id == sectionId), filter);
        var total = counts.Of(filter) ?? await fitting.CountAsync(gone);
        var place = new PagePlace(page, size, total);
        if (place.Take == 0) return new([], page, total, size);
        var rows = await place.Of(place.FromTheEnd ? FirstIssuedFirst(fitting) : LastIssuedFirst(fitting)).Columns().ToListAsync(gone);
        return new(place.NewestFirst(rows).ConvertAll(r => r.Row()), page, total, size);
    }

    private static IQueryable<LivePublication> LastIssuedFirst(IQueryable<LivePublication> documents) => documents
        .OrderByDescending(l => l.Publication.DatedOn)
        .ThenByDescending(l => l.Publication.FirstPublishedAt).ThenByDescending(l => l.Publication.ItemId);

    private static IQueryable<LivePublication> FirstIssuedFirst(IQueryable<LivePublication> documents) => documents
        .OrderBy(l => l.Publication.DatedOn)
        .ThenBy(l => l.Publication.FirstPublishedAt).ThenBy(l => l.Publication.ItemId);

    private static IQueryable<LivePublication> Fitting(IQueryable<LivePublication> documents, DocumentFilter filter)
    {
        if (filter.Type is { } type) documents = documents.Where(l => l.Publication.TypeName == type);
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            documents = documents.Where(l => l.Publication.DatedOn >= first && l.Publication.DatedOn <= last);
        }
        return SearchWords.Parse(filter.Text) is { } words ? words.Narrow(documents) : documents;
    }
}
