using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Kinds.Documents;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

public class ItemPageTests
{
    [Theory]
    [InlineData("/tin-tuc/ten-cu-{0}")]
    [InlineData("/van-ban/khai-mac-hoi-thao-{0}")]
    [InlineData("/chuyen-muc-da-doi-ten/bai-{0}")]
    [InlineData("/TIN-TUC/Khai-Mac-Hoi-Thao-{0}")]
    public async Task A_wrong_slug_or_section_leads_to_the_one_address(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Khai mạc hội thao");
        await using var site = new PublicSiteHost(database);

        var answer = await site.GetAsync(PublicSiteHost.ThanhDong + string.Format(System.Globalization.CultureInfo.InvariantCulture, path, article.ItemId));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(article.Address(), answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/tin-tuc/khong-co-so")]
    [InlineData("/tin-tuc/bai-99999999")]
    [InlineData("/tin-tuc/bai-99999999999999999999")]
    [InlineData("/chuyen-muc/khong-co")]
    [InlineData("/chuyen-muc/tin-tuc?trang=99")]
    [InlineData("/chuyen-muc/tin-tuc?trang=-1")]
    [InlineData("/chuyen-muc/tin-tuc?trang=mot")]
    [InlineData("/tep/../appsettings.json")]
    [InlineData("/tep/0000000000000000000000000000000000000000000000000000000000000000.jpg")]
    [InlineData("/loi/500")]
    [InlineData("/khong/co/dau")]
    public async Task What_is_not_there_is_said_in_Vietnamese_in_the_look_of_the_portal(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var answer = await site.GetAsync(PublicSiteHost.ThanhDong + path);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không tìm thấy trang", text, StringComparison.Ordinal);
        Assert.Contains("phường Thành Đông", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "C4")]
    public async Task An_item_whose_end_has_come_is_gone_and_says_that_it_ended_and_when()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var article = await Story.Publish(database);
        await Schedules.Planned.EndAsync(database, article.EditionId, new(2026, 12, 4, 17, 0, 0));
        clock.Set(2026, 12, 4, 17, 0);
        await Schedules.Planned.LookAsync(database);
        await using var site = new PublicSiteHost(database);

        var answer = await site.GetAsync($"{PublicSiteHost.ThanhDong}/tin-tuc/ra-quan-{article.ItemId}");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("đã hết hạn hiển thị lúc 17:00 ngày 04/12/2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("đã được gỡ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_item_is_gone_with_its_words_and_its_picture()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Tin đăng nhầm số liệu");
        var picture = await database.PictureAsync(article);
        await using var site = new PublicSiteHost(database);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + picture));

        await database.WithdrawAsync(article);
        await site.LookAsync();
        var answer = await site.GetAsync(PublicSiteHost.ThanhDong + article.Address());
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("Bài đã được gỡ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nhầm số liệu", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + picture));
    }

    [Fact]
    public async Task What_stands_in_a_closed_section_is_found_nowhere()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Bài ở chuyên mục đã đóng", section: "du-an-dau-thau");
        var picture = await database.PictureAsync(article);
        await using (var db = database.Context())
            await db.Sections.Where(s => s.Slug == "du-an-dau-thau").ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, false));
        await using var site = new PublicSiteHost(database);

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + article.Address()));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + picture));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/du-an-dau-thau"));
        foreach (var path in new[] { "/", "/rss", "/sitemap.xml", "/so-do", "/tim-kiem?q=chuyen+muc+da+dong" })
            Assert.DoesNotContain(article.Slug, await site.TextAsync(PublicSiteHost.ThanhDong + path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_title_stays_text_everywhere()
    {
        using var database = await PortalDatabase.CreateAsync();
        const string Title = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"nháy\"";
        var article = await database.ArticleAsync(Title, change: p => p.Abstract = Title);
        await using var site = new PublicSiteHost(database);

        foreach (var path in new[] { "/", article.Address(), "/chuyen-muc/tin-tuc", "/tim-kiem?q=alert", "/tim-kiem?q=" + Uri.EscapeDataString(Title) })
        {
            var page = await site.PageAsync(PublicSiteHost.ThanhDong + path);
            Assert.DoesNotContain(page.Scripts, s => s.Source is null && s.Type != "application/ld+json");
            Assert.Empty(page.QuerySelectorAll("img[src=x], [onerror]"));
        }
        var item = await site.PageAsync(PublicSiteHost.ThanhDong + article.Address());
        Assert.Equal(Title, item.QuerySelector("h1")!.TextContent);
        Assert.All(item.Scripts.Where(s => s.Type == "application/ld+json"), s => System.Text.Json.JsonDocument.Parse(s.TextContent).Dispose());
    }

    [Fact]
    public async Task A_picture_is_kept_for_ever_and_never_guessed_at()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Bài có ảnh");
        var picture = await database.PictureAsync(article);
        await using var site = new PublicSiteHost(database);

        var answer = await site.GetAsync(PublicSiteHost.ThanhDong + picture);
        var again = await site.GetAsync(PublicSiteHost.ThanhDong + picture, ("If-None-Match", answer.Headers.ETag!.Tag));
        var item = await site.PageAsync(PublicSiteHost.ThanhDong + article.Address());

        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        var keep = Assert.Single(answer.Headers.GetValues("Cache-Control"));
        Assert.Contains("immutable", keep, StringComparison.Ordinal);
        Assert.Contains("max-age=31536000", keep, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("Ảnh chụp sân trường", item.QuerySelector("figure img")!.GetAttribute("alt"));
        Assert.Contains("Ảnh: Quang Vĩnh", item.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        // ED22: no dot that strays between caption and credit
        Assert.DoesNotContain("·", item.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_names_time_author_source_and_how_to_quote_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Ngày hội đọc sách", change: p =>
        {
            p.Source = "Báo Hải Phòng";
            p.PublishedAt = p.FirstPublishedAt.AddHours(3);
        });
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + article.Address());
        var text = page.QuerySelector("article.item")!.TextContent;

        Assert.Contains("19/11/2026 09:30", text, StringComparison.Ordinal);
        Assert.Contains("Cập nhật 19/11/2026 12:30", text, StringComparison.Ordinal);
        Assert.Equal("Bài: Hà My", page.QuerySelector(".byline")!.TextContent);
        Assert.Equal("Nguồn: Báo Hải Phòng", page.QuerySelector(".source")!.TextContent);
        Assert.Contains("Theo Cổng thông tin điện tử phường Thành Đông", page.QuerySelector("#quote")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://thanhdong.haiphong.gov.vn" + article.Address(), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_not_known_of_a_document_is_said()
    {
        using var database = await PortalDatabase.CreateAsync();
        var document = await database.ArticleAsync("Quy chế quản lý Cổng", section: "van-ban", change: p =>
            p.SetDetails(new DocumentDetails { Status = DocumentStatus.Draft }));
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + document.Address());
        var facts = page.QuerySelectorAll(".facts tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelector("td")!.TextContent.Trim());

        Assert.Equal("Chưa có số", facts["Số, ký hiệu"]);
        Assert.Equal("Chưa ghi ngày", facts["Ngày ban hành"]);
        Assert.EndsWith("Dự thảo", facts["Tình trạng hiệu lực"], StringComparison.Ordinal);
    }
}
