using Portal.Core.Editions;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>All that the page of one article or document shows between its head and its foot.</summary>
public sealed record ItemView(Site Site, PublicationDetail Item, KindWords Kind, IReadOnlyList<PublicationRow> Related)
{
    /// <summary>Newest items of the section, at most as many as stand beside an item; itself not among them.</summary>
    public const int MostRelated = 6;

    /// <summary>Whether the words were published again since.</summary>
    public bool IsUpdated => Item.Row.PublishedAt - Item.Row.FirstPublishedAt > TimeSpan.FromMinutes(1);

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
}
