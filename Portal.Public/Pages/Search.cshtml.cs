using Microsoft.AspNetCore.Mvc;
using Portal.Core.Kernel;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>Search with and without marks: "phu lien" finds "Phù Liễn". Never remembered, never indexed.</summary>
public sealed class SearchModel(SearchPublications search) : SitePage
{
    private const int PageSize = 15;

    /// <summary>Null where nothing was asked, or signs only.</summary>
    public SearchWords? Asked { get; private set; }
    public string Typed { get; private set; } = "";
    public PublicationPage? Found { get; private set; }
    public PagerView? Pager { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, int? trang)
    {
        var page = trang ?? 1;
        if (!ModelState.IsValid || page < 1) return NotFound();
        Typed = VietnameseText.Start(q ?? "", SearchWords.MostLength);
        Asked = SearchWords.Parse(Typed);
        Head.Title = Asked is null ? "Tìm kiếm" : $"Tìm “{Asked.Text}”";
        Head.Description = "Tìm kiếm trên " + Site.Name;
        Head.Place = "/tim-kiem";
        Response.Headers.CacheControl = "no-store";
        if (Asked is null) return Page();
        // Pages past the last of what is ranked are empty; asking for them is not worth a query
        if (page > SearchPublications.MostFound / PageSize + 1) return NotFound();
        Found = await search.ExecuteAsync(Site.Id, Asked, page, PageSize, HttpContext.RequestAborted);
        if (page > Found.Pages) return NotFound();
        Pager = new(page, Found.Pages, "/tim-kiem" + QueryString.Create("q", Typed).ToUriComponent());
        return Page();
    }
}
