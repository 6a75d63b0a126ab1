using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Core.Editions;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>One article or document. The number at the end of the address decides; the words before it are put right by a redirect.</summary>
public sealed class ItemModel(GetPublication get, FindPublications find, ContentKinds kinds) : SitePage
{
    private const int MostRelated = 6;

    public PublicationDetail Item { get; private set; } = null!;
    public IReadOnlyList<PublicationRow> Related { get; private set; } = [];

    /// <summary>How the regulation wants this portal named as a source, with the item's own address.</summary>
    public string Quotation
    {
        get
        {
            var names = Site.Profile.Attribution.DefaultIfEmpty(Site.Name).ToList();
            var others = names.Count > 1 ? $" ({string.Join(", ", names.Skip(1))})" : "";
            return $"“{Item.Row.Title}”. {names[0]}{others}, ngày {Words.Date(Item.Row.FirstPublishedAt)}.";
        }
    }

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

        Item = item;
        Related = (await NewestAsync(item.Row.SectionId)).Where(r => r.ItemId != itemId).Take(MostRelated).ToList();
        Describe(item);
        return Page();
    }

    private async Task<IReadOnlyList<PublicationRow>> NewestAsync(int sectionId)
    {
        if (Site.Newest.TryGetValue(sectionId, out var known)) return known;
        var found = await find.BySectionAsync(Site.Id, [sectionId], MostRelated + 1);
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
        Head.Data.Add(StructuredData.Article(Site, item, Kind));
        Head.Data.Add(StructuredData.Breadcrumbs(Site, (item.Row.SectionName, "/chuyen-muc/" + item.Row.SectionSlug), (item.Row.Title, item.Row.Address)));
    }

    /// <summary>Whether the words were published again since.</summary>
    public bool IsUpdated => Item.Row.PublishedAt - Item.Row.FirstPublishedAt > TimeSpan.FromMinutes(1);

    public KindWords Kind => kinds.Of(Item.Row.Kind).Words;
}
