using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>schema.org descriptions as JSON-LD. The encoder escapes angle brackets, so no title can end the script element.</summary>
public static class StructuredData
{
    private const string Context = "https://schema.org";
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string WebSite(Site site) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = "WebSite",
        ["name"] = site.Name,
        ["url"] = site.Address + "/",
        ["inLanguage"] = "vi",
        ["potentialAction"] = new Dictionary<string, object?>
        {
            ["@type"] = "SearchAction",
            ["target"] = site.Address + "/tim-kiem?q={search_term_string}",
            ["query-input"] = "required name=search_term_string",
        },
    });

    public static string Organisation(Site site) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = "GovernmentOrganization",
        ["name"] = site.Profile.Authority,
        ["url"] = site.Address + "/",
        ["logo"] = site.Emblem is { } emblem ? site.Address + emblem.Address : null,
        ["email"] = site.Channel("email"),
        ["telephone"] = site.Channel("phone"),
        ["address"] = site.Channel("address"),
        ["parentOrganization"] = site.Parent is { } parent ? Organisation(parent) : null,
        ["subOrganization"] = site.Children.Count > 0 ? site.Children.Select(Organisation).ToList() : null,
    });

    public static string Article(Site site, PublicationDetail item, KindWords kind) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = kind.SchemaType,
        [item.Row.Kind is ContentKind.Article ? "headline" : "name"] = item.Row.Title,
        ["description"] = item.Row.Abstract,
        ["url"] = site.Address + item.Row.Address,
        ["inLanguage"] = item.Language,
        ["datePublished"] = Words.Machine(item.Row.FirstPublishedAt),
        ["dateModified"] = Words.Machine(item.Row.PublishedAt),
        ["articleSection"] = item.Row.Kind is ContentKind.Article ? item.Row.SectionName : null,
        ["legislationIdentifier"] = item.Row.Kind is ContentKind.Document ? item.Row.Number : null,
        ["legislationDate"] = item.Row is { Kind: ContentKind.Document, DatedOn: { } day } ? Words.Machine(day) : null,
        ["image"] = item.Pictures.Count > 0 ? item.Pictures.Select(p => site.Address + p.Sizes.MaxBy(s => s.Width)!.Address).ToList() : null,
        ["publisher"] = new Dictionary<string,
            object?> { ["@type"] = "GovernmentOrganization", ["name"] = site.Profile.Authority, ["url"] = site.Address + "/" },
    });

    /// <summary>The way from the home page; the last step is the page itself.</summary>
    public static string Breadcrumbs(Site site, params IReadOnlyList<(string Name, string Path)> steps) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = steps.Prepend(("Trang chủ", "/")).Select((step, i) => new Dictionary<string, object?>
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = step.Item1,
            ["item"] = site.Address + step.Item2,
        }).ToList(),
    });

    private static Dictionary<string, object?> Organisation(SiteLink link) => new()
    {
        ["@type"] = "GovernmentOrganization",
        ["name"] = link.Name,
        ["url"] = link.Address + "/",
    };

    private static string Write(Dictionary<string, object?> data) => JsonSerializer.Serialize(
        data.Where(d => d.Value is not null).ToDictionary(d => d.Key, d => d.Value), Json);
}
