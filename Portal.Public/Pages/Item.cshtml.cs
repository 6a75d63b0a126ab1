using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Core.Editions;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>One article or document. The number at the end of the address decides; the words before it are put right by a redirect.</summary>
public sealed class ItemModel(GetPublication get, FindPublications find, ContentKinds kinds) : SitePage
{
    public ItemView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string section, string name)
    {
        if (!int.TryParse(name.AsSpan(name.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var itemId)) return NotFound();
        var answer = await get.ExecuteAsync(Site.Id, itemId);
        if (answer.Gone is { } gone)
        {
            // The page that answers is made anew within the same request
            HttpContext.Items[ProblemModel.GoneKey] = gone;
            return StatusCode(StatusCodes.Status410Gone);
        }
        if (answer.Found is not { } item) return NotFound();
        if (Request.Path.Value != item.Row.Address) return RedirectPermanent(item.Row.Address);

        var related = (await NewestAsync(item.Row.SectionId)).Where(r => r.ItemId != itemId).Take(ItemView.MostRelated).ToList();
        View = new(Site, item, kinds.Of(item.Row.Kind).Words, related);
        Describe(item);
        return Page();
    }

    private async Task<IReadOnlyList<PublicationRow>> NewestAsync(int sectionId)
    {
        if (Site.Newest.TryGetValue(sectionId, out var known)) return known;
        var found = await find.BySectionAsync(Site.Id, [sectionId], ItemView.MostRelated + 1);
        return Site.Newest[sectionId] = found.GetValueOrDefault(sectionId, []);
    }

    private void Describe(PublicationDetail item)
    {
        Head.Title = item.Row.Title;
        Head.Description = item.Row.Abstract;
        Head.Path = item.Row.Address;
        Head.Place = item.Row.SectionSlug;
        Head.Kind = "article";
        Head.PublishedAt = item.Row.FirstPublishedAt;
        Head.Picture = item.Row.Picture?.Sizes.MaxBy(s => s.Width)?.Address;
        Head.FeedPath = $"/chuyen-muc/{item.Row.SectionSlug}/rss";
        Head.FeedTitle = item.Row.SectionName;
        Head.Data.Add(StructuredData.Article(Site, item, View.Kind));
        Head.Data.Add(StructuredData.Breadcrumbs(Site, (item.Row.SectionName, "/chuyen-muc/" + item.Row.SectionSlug), (item.Row.Title, item.Row.Address)));
    }
}
