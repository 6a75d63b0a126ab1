extern alias PublicSite;

using AngleSharp.Dom;
using Portal.Core.Portals;
using Portal.Tests.Support;
using PublicSite::Portal.Public.Sites;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>What holds on every page.</summary>
public class PageRulesTests
{
    public static TheoryData<string> Pages => new(
        "/", "/chuyen-muc/tin-tuc", "/chuyen-muc/van-ban", "/lien-he", "/so-do", "/kiem-tra", "/tim-kiem", "/tim-kiem?q=tin", "/khong-co",
        "{article}", "{document}");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_can_be_read_by_everyone_and_needs_nothing_inline(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Tin có ảnh");
        await database.PictureAsync(article);
        var document = await database.ArticleAsync("Văn bản", section: "van-ban");
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + path.Replace("{article}", article.Address(), StringComparison.Ordinal)
            .Replace("{document}", document.Address(), StringComparison.Ordinal));

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("a.skip[href='#content']"));
        Assert.NotNull(page.QuerySelector("main#content"));
        Assert.NotEqual("", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.All(page.Images, i => Assert.True(i.HasAttribute("alt") && i.HasAttribute("width") && i.HasAttribute("height")));
        Assert.All(page.QuerySelectorAll("input, select"), i => Assert.NotNull(page.QuerySelector($"label[for='{i.Id}']")));
        Assert.All(page.QuerySelectorAll("nav, aside, form"), e => Assert.True(e.HasAttribute("aria-label"), e.OuterHtml[..40]));
        Assert.Equal(page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct(), page.QuerySelectorAll("[id]").Select(e => e.Id));
        Assert.All(page.QuerySelectorAll(".scripted"), e => Assert.True(e.HasAttribute("hidden")));
        Assert.Empty(page.QuerySelectorAll("style, [style], [onclick]"));
        Assert.All(page.QuerySelectorAll("script:not([src])"), s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
        Assert.All(page.QuerySelectorAll("script[src], img, link[rel=stylesheet], link[rel=icon]"),
            e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/khong-co")]
    [InlineData("/tim-kiem?q=tin")]
    [InlineData("/giao-dien/site.css")]
    [InlineData("/rss")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_safe_headers_and_no_cookie(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        foreach (var address in new[] { PublicSiteHost.ThanhDong, "http://la-mat.example" })
        {
            var answer = await site.GetAsync(address + path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(answer.Headers.Contains("Referrer-Policy"));
            Assert.True(answer.Headers.Contains("Permissions-Policy"));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Browsers_are_held_to_https_in_production(string environment, bool held)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database, environment);
        var address = PublicSiteHost.ThanhDong.Replace("http:", "https:", StringComparison.Ordinal);

        var made = await site.GetAsync(address + "/");
        var kept = await site.GetAsync(address + "/");

        Assert.Equal(held, made.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(held, kept.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_style_sheet_is_small_and_wears_the_portals_colours()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        var page = await site.PageAsync(PublicSiteHost.ThanhDong + "/");

        var answer = await site.GetAsync(PublicSiteHost.ThanhDong + page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        var css = await answer.Content.ReadAsStringAsync();

        Assert.StartsWith(":root{--primary:#8f1d1d;", css, StringComparison.Ordinal);
        Assert.InRange(css.Length, 1000, 25_000);
        Assert.Contains("immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#8f1d1d", "#ffffff", "#8f1d1d", "#ffffff")]
    [InlineData("#f2c14e", "#ffffff", "#f2c14e", "#000000")]
    [InlineData("red;}*{display:none", "#ffffff", "#0b4f8a", "#ffffff")]
    [InlineData("#12345", "url(x)", "#0b4f8a", "#ffffff")]
    public void Colours_that_cannot_be_read_or_trusted_are_replaced(string primary, string on, string safePrimary, string safeOn)
    {
        var theme = Theme.From(new ProfileTheme(primary, on, "#f2c14e"));

        Assert.Equal((safePrimary, safeOn), (theme.Primary, theme.OnPrimary));
        Assert.Matches("^#[0-9a-f]{6}$", theme.Link);
    }

    [Fact]
    public async Task The_menu_shows_where_one_is()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/van-ban");

        Assert.Equal(["Văn bản"], page.QuerySelectorAll("nav.menu [aria-current=page]").Select(a => a.TextContent));
        Assert.Equal(
            ["Trang chủ", "Giới thiệu", "Tin tức – Sự kiện", "Chỉ đạo – Điều hành", "Tuyên truyền pháp luật", "Quy hoạch – Kế hoạch", "Văn bản",
                "Thủ tục hành chính", "Liên hệ"],
            page.QuerySelectorAll("nav.menu a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Channels_become_links_only_where_they_are_safe()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.PhuLien + "/lien-he");
        var links = page.QuerySelectorAll("main dl a");

        Assert.Contains(links, a => a.GetAttribute("href") == "mailto:ubndphulien@haiphong.gov.vn");
        Assert.Contains(links, a => a.GetAttribute("href") == "https://www.facebook.com/ubndphulien");
        Assert.All(links.Where(a => a.GetAttribute("href")!.StartsWith("http", StringComparison.Ordinal)), a =>
            Assert.Contains("noopener", a.GetAttribute("rel"), StringComparison.Ordinal));
        Assert.Contains("Số 2 đường Trần Tất Văn", page.QuerySelector("main dl")!.TextContent, StringComparison.Ordinal);
    }
}
