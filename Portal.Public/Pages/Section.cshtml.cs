using Microsoft.AspNetCore.Mvc;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>A section: its items page by page, or the table of documents with its filter.</summary>
public sealed class SectionModel(FindPublications find, FindDocuments findDocuments) : SitePage
{
    private const int PageSize = 12;
    private const int DocumentPageSize = 25;

    public PublicSection Section { get; private set; } = null!;
    public PublicationPage Items { get; private set; } = null!;

    /// <summary>What the filter can be set to; null where the section holds no documents.</summary>
    public DocumentCounts? Documents { get; private set; }
    public DocumentFilter Filter { get; private set; } = new(null, null, null);
    public PagerView Pager { get; private set; } = null!;

    /// <summary>True when the visitor asked for something, so an empty list means "nothing found".</summary>
    public bool IsFiltered => Filter != new DocumentFilter(null, null, null);

    public async Task<IActionResult> OnGetAsync(string slug, int? trang, string? q, string? loai, int? nam)
    {
        if (Site.Section(slug) is not { } section || !ModelState.IsValid) return NotFound();
        var page = trang ?? 1;
        if (page is < 1 or > 100_000) return NotFound();
        Section = section;
        var address = "/chuyen-muc/" + section.Slug;
        if (section.Kind is ContentKind.Document)
        {
            Filter = new(Given(q), Given(loai), nam is >= 1900 and <= 9999 ? nam : null);
            Documents = await CountsAsync(section.Id);
            Items = await findDocuments.ExecuteAsync(Site.Id, section.Id, Filter, page, DocumentPageSize, Documents, HttpContext.RequestAborted);
            // A filter that nobody offered is answered, but not remembered
            if ((Filter.Type is { } type && !Documents.Types.Contains(type)) || (nam is { } year && !Documents.Years.Contains(year)))
                Response.Headers.CacheControl = "no-store";
        }
        else
        {
            Items = await find.InSectionAsync(Site.Id, section.Id, page, PageSize, await TotalAsync(section.Id));
            // Filters of documents say nothing here; they must not make a thousand copies of one list
            if (loai is not null || nam is not null) Response.Headers.CacheControl = "no-store";
        }
        if (page > Items.Pages) return NotFound();
        Describe(address, page);
        return Page();
    }

    private async Task<int> TotalAsync(int sectionId) =>
        Site.Totals.TryGetValue(sectionId, out var known) ? known : Site.Totals[sectionId] = await find.CountAsync(Site.Id, sectionId);

    private async Task<DocumentCounts> CountsAsync(int sectionId) =>
        Site.DocumentCounts.TryGetValue(sectionId, out var known) ? known
            : Site.DocumentCounts[sectionId] = await findDocuments.CountAsync(Site.Id, sectionId);

    private void Describe(string address, int page)
    {
        Pager = new(page, Items.Pages, address + FilterQuery());
        Head.Title = page > 1 ? $"{Section.Name} – trang {page}" : Section.Name;
        Head.Description = Section.Description ?? $"{Section.Name} – {Site.Name}";
        // A filtered list is one of many views of the same documents
        Head.Path = IsFiltered ? null : new PagerView(page, Items.Pages, address).At(page);
        Head.Place = Section.Slug;
        Head.FeedPath = address + "/rss";
        Head.FeedTitle = Section.Name;
        Head.PreviousPath = page > 1 ? Pager.At(page - 1) : null;
        Head.NextPath = page < Items.Pages ? Pager.At(page + 1) : null;
        Head.Data.Add(StructuredData.Breadcrumbs(Site, (Section.Name, address)));
    }

    private string FilterQuery()
    {
        var query = QueryString.Empty;
        if (Filter.Text is { } text) query = query.Add("q", text);
        if (Filter.Type is { } type) query = query.Add("loai", type);
        if (Filter.Year is { } year) query = query.Add("nam", year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return query.ToUriComponent();
    }

    private static string? Given(string? text) =>
        VietnameseText.TidyOrNull(VietnameseText.Start(text ?? "", 200));
}
