using System.Text;
using Portal.Core.Kernel;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Feeds;

/// <summary>What machines read: RSS, the site map file and the rules for crawlers.</summary>
public static class FeedRoutes
{
    private const int MostInFeed = 30;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/rss", Reading, async (HttpContext context, FindPublications find) =>
        {
            var site = context.Site();
            var rows = await find.NewestAsync(site.Id, MostInFeed);
            return Rss(RssFeed.Write(site, site.Name, "Tin mới trên " + site.Name, "/", "/rss", rows));
        });
        routes.MapMethods("/chuyen-muc/{slug}/rss", Reading, async (string slug, HttpContext context, FindPublications find) =>
        {
            var site = context.Site();
            if (site.Section(slug) is not { } section) return Results.NotFound();
            var rows = (await find.BySectionAsync(site.Id, [section.Id], MostInFeed)).GetValueOrDefault(section.Id, []);
            var address = "/chuyen-muc/" + section.Slug;
            return Rss(RssFeed.Write(site, $"{section.Name} – {site.Name}", section.Description ?? section.Name, address, address + "/rss", rows));
        });
        routes.MapMethods("/sitemap.xml", Reading, async (HttpContext context, FindPublishedAddresses find) =>
        {
            var site = context.Site();
            return Results.Bytes(SiteMapFile.Write(site, await find.ExecuteAsync(site.Id)), "application/xml; charset=utf-8");
        });
        // Whom to tell of a weakness: the operator if one is named, else the portal's own e-mail; nobody is invented
        routes.MapMethods("/.well-known/security.txt", Reading, (HttpContext context, IConfiguration configuration, WardClock clock) =>
            SecurityText.Of(configuration["Links:SecurityContact"] is { Length: > 0 } named ? named : context.Site().Channel("email"),
                context.Site().Address, clock)
                is { } text ? Results.Text(text, "text/plain", Encoding.UTF8) : Results.NotFound());
        routes.MapMethods("/robots.txt", Reading, (HttpContext context) => Results.Text(
            $"User-agent: *\nDisallow: /tim-kiem\nSitemap: {context.Site().Address}/sitemap.xml\n", "text/plain", Encoding.UTF8));
    }

    private static IResult Rss(byte[] feed) => Results.Bytes(feed, "application/rss+xml; charset=utf-8");
}
