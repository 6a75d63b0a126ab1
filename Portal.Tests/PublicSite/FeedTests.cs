using System.Xml.Linq;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

public class FeedTests
{
    private const string Home = "https://thanhdong.haiphong.gov.vn";

    [Theory]
    [InlineData("/rss")]
    [InlineData("/chuyen-muc/tin-tuc/rss")]
    public async Task A_feed_is_well_formed_whatever_a_title_holds(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Hội thi “Nói & làm” <lần 2> \u0001 😀");
        await using var site = new PublicSiteHost(database);

        var answer = await site.GetAsync(PublicSiteHost.ThanhDong + path);
        var channel = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Element("channel")!;
        var item = Assert.Single(channel.Elements("item"));

        Assert.Equal("application/rss+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Home + path, channel.Element(XName.Get("link", "http://www.w3.org/2005/Atom"))!.Attribute("href")!.Value);
        Assert.Equal("Hội thi “Nói & làm” <lần 2>  😀", item.Element("title")!.Value);
        Assert.Equal(Home + article.Address(), item.Element("link")!.Value);
        Assert.Equal("Thu, 19 Nov 2026 02:30:00 GMT", item.Element("pubDate")!.Value);
    }

    [Fact]
    public async Task The_site_map_lists_every_address_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Một bài");
        var withdrawn = await database.ArticleAsync("Một bài đã gỡ");
        await database.WithdrawAsync(withdrawn);
        await using var site = new PublicSiteHost(database);

        var places = XDocument.Parse(await site.TextAsync(PublicSiteHost.ThanhDong + "/sitemap.xml")).Descendants()
            .Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();

        Assert.Equal(places.Distinct(), places);
        Assert.Contains(Home + "/", places);
        Assert.Contains(Home + "/chuyen-muc/van-ban", places);
        Assert.Contains(Home + article.Address(), places);
        Assert.DoesNotContain(Home + withdrawn.Address(), places);
    }

    [Fact]
    public async Task Crawlers_are_shown_the_site_map_and_kept_from_searching()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var rules = await site.TextAsync(PublicSiteHost.ThanhDong + "/robots.txt");

        Assert.Contains("Disallow: /tim-kiem\n", rules, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {Home}/sitemap.xml\n", rules, StringComparison.Ordinal);
    }
}
