using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;

namespace Portal.Core.Publications;

/// <summary>What a visitor asks of the list of documents; null asks nothing.</summary>
public sealed record DocumentFilter(string? Text, string? Type, int? Year);

/// <summary>The documents of a section that fit a filter, and what the filter can be set to.</summary>
public sealed record DocumentList(PublicationPage Page, IReadOnlyList<string> Types, IReadOnlyList<int> Years);

/// <summary>The list of published documents (văn bản), by date of issue, undated ones last.</summary>
public sealed class FindDocuments(PortalDbFactory factory)
{
    /// <summary>Text is looked for word by word in the folded text and in the number as typed; the year is that of issue.</summary>
    public async Task<DocumentList> ExecuteAsync(string portalId, int sectionId, DocumentFilter filter, int page, int size, CancellationToken gone = default)
    {
        await using var db = factory.CreatePublic(portalId);
        var all = db.Live().Where(l => l.Section.Id == sectionId);
        var facts = await all.Select(l => new { l.Publication.DocumentType, l.Publication.DocumentIssuedOn }).Distinct().ToListAsync(gone);
        var fitting = Fitting(all, filter);
        var total = await fitting.CountAsync(gone);
        var rows = await fitting
            .OrderByDescending(l => l.Publication.DocumentIssuedOn)
            .ThenByDescending(l => l.Publication.FirstPublishedAt).ThenByDescending(l => l.Publication.ItemId)
            .Skip((page - 1) * size).Take(size).Columns().ToListAsync(gone);
        return new(
            new(rows.ConvertAll(r => r.Row()), page, total, size),
            facts.Select(f => f.DocumentType).OfType<string>().Where(t => t.Length > 0).Distinct().Order(Kernel.VietnameseText.Order).ToList(),
            facts.Where(f => f.DocumentIssuedOn is not null).Select(f => f.DocumentIssuedOn!.Value.Year).Distinct().OrderDescending().ToList());
    }

    private static IQueryable<LivePublication> Fitting(IQueryable<LivePublication> documents, DocumentFilter filter)
    {
        if (filter.Type is { } type) documents = documents.Where(l => l.Publication.DocumentType == type);
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            documents = documents.Where(l => l.Publication.DocumentIssuedOn >= first && l.Publication.DocumentIssuedOn <= last);
        }
        return SearchWords.Parse(filter.Text) is { } words ? words.Narrow(documents) : documents;
    }
}
