using Portal.Core.Kinds.Documents;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

public class ListTests
{
    [Fact]
    public async Task A_section_is_turned_page_by_page_newest_first()
    {
        using var database = await PortalDatabase.CreateAsync();
        for (var i = 1; i <= 25; i++)
        {
            var day = i;
            await database.ArticleAsync($"Tin số {i}", change: p =>
                p.FirstPublishedAt = p.PublishedAt = new DateTime(2026, 10, day, 3, 0, 0, DateTimeKind.Utc));
        }
        await using var site = new PublicSiteHost(database);

        var first = await site.PageAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/tin-tuc");
        var last = await site.PageAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/tin-tuc?trang=3");

        Assert.Equal("Tin số 25", first.QuerySelector(".row h2")!.TextContent);
        Assert.Equal("/chuyen-muc/tin-tuc?trang=2", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Null(first.QuerySelector("a[rel=prev]"));
        Assert.Equal(["Tin số 1"], last.QuerySelectorAll(".row h2").Select(h => h.TextContent));
        Assert.Equal("/chuyen-muc/tin-tuc?trang=2", last.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("https://thanhdong.haiphong.gov.vn/chuyen-muc/tin-tuc?trang=3", last.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_correction_does_not_make_old_news_new()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin cũ đã sửa", change: p =>
            (p.FirstPublishedAt, p.PublishedAt) = (p.FirstPublishedAt.AddDays(-30), p.PublishedAt.AddHours(1)));
        await database.ArticleAsync("Tin mới");
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/tin-tuc");

        Assert.Equal(["Tin mới", "Tin cũ đã sửa"], page.QuerySelectorAll(".row h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task What_a_section_held_before_the_profile_made_it_one_of_documents_is_listed_too()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Bài từ trước", section: "van-ban");
        await using var site = new PublicSiteHost(database);

        var row = (await site.PageAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/van-ban")).QuerySelector(".documents-table tbody tr")!;

        Assert.Equal(["Chưa có số", "Chưa ghi ngày", "Bài từ trước", "Chưa ghi"], row.Children.Take(4).Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("", "Quyết định A|Thông báo B|Quy chế C")]
    [InlineData("?loai=Th%C3%B4ng+b%C3%A1o", "Thông báo B")]
    [InlineData("?nam=2025", "Quyết định A")]
    [InlineData("?q=218%2F2025", "Quyết định A")]
    [InlineData("?q=quy+che", "Quy chế C")]
    [InlineData("?q=quy+che&nam=2025", "")]
    public async Task Documents_are_narrowed_by_words_type_and_year(string query, string titles)
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Quy chế C", section: "van-ban", change: p => p.SetDetails(new DocumentDetails { DocumentType = "Quy chế" }));
        await database.ArticleAsync("Thông báo B", section: "van-ban", change: p =>
            p.SetDetails(new DocumentDetails { DocumentType = "Thông báo", IssuedOn = new(2024, 5, 2) }));
        await database.ArticleAsync("Quyết định A", section: "van-ban", change: p =>
            p.SetDetails(new DocumentDetails
            {
                DocumentType = "Quyết định", Number = "218/2025/QĐ-UBND", IssuedOn = new(2025, 8, 6), Status = DocumentStatus.InForce,
            }));
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/van-ban" + query);

        Assert.Equal(titles, string.Join('|', page.QuerySelectorAll(".documents-table tbody td a").Select(a => a.TextContent)));
        if (titles.Length == 0) Assert.Contains("Không có văn bản nào phù hợp", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_leads_with_the_newest_picture_and_shows_nothing_twice()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Tin không ảnh", change: p => p.FirstPublishedAt = p.FirstPublishedAt.AddHours(1));
        await database.PictureAsync(await database.ArticleAsync("Tin có ảnh"));
        await database.ArticleAsync("Chỉ đạo mới", section: "chi-dao-dieu-hanh");
        await database.ArticleAsync("Văn bản mới", section: "van-ban");
        for (var i = 0; i < 4; i++) await database.ArticleAsync($"Tin cũ {i}", change: p => p.FirstPublishedAt = p.FirstPublishedAt.AddDays(-9));
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + "/");

        Assert.Equal("Tin có ảnh", page.QuerySelector(".lead h3")!.TextContent);
        Assert.Equal("Văn bản mới", page.QuerySelector("aside .documents a")!.TextContent);
        var titles = page.QuerySelectorAll("main .main h3, main .blocks h3, main .blocks li").Select(h => h.TextContent).ToList();
        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public async Task An_empty_portal_says_so()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        Assert.Contains("Chưa có tin nào được đăng", await site.TextAsync(PublicSiteHost.ThanhDong + "/"), StringComparison.Ordinal);
        Assert.Contains("Chuyên mục này chưa có bài nào", await site.TextAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/tin-tuc"), StringComparison.Ordinal);
        Assert.Contains("Chưa có văn bản nào được đăng", await site.TextAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/van-ban"), StringComparison.Ordinal);
    }
}
