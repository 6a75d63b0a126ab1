using System.Net;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

public class HostTests
{
    [Theory]
    [InlineData("http://haiphong.gov.vn", "Cổng Thông tin điện tử thành phố Hải Phòng")]
    [InlineData("http://thanhdong.haiphong.gov.vn", "Cổng thông tin điện tử phường Thành Đông")]
    [InlineData("http://phulien.haiphong.gov.vn", "Cổng thông tin điện tử phường Phù Liễn")]
    [InlineData("http://DuongKinh.HaiPhong.gov.vn:8080", "Cổng Thông tin điện tử phường Dương Kinh")]
    public async Task Each_host_shows_its_own_portal(string host, string name)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(host + "/");

        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(name, page.Title);
        Assert.Equal(name, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Nothing_of_one_portal_is_found_under_another_host()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Chuyện riêng của Thành Đông");
        var picture = await database.PictureAsync(article);
        await using var site = new PublicSiteHost(database);

        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + article.Address()));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + picture));

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.PhuLien + article.Address()));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.PhuLien + picture));
        foreach (var path in new[] { "/", "/chuyen-muc/tin-tuc", "/rss", "/chuyen-muc/tin-tuc/rss", "/sitemap.xml", "/tim-kiem?q=chuyen+rieng" })
        {
            var text = WebUtility.HtmlDecode(await site.TextAsync(PublicSiteHost.PhuLien + path));
            Assert.DoesNotContain("Chuyện riêng", text, StringComparison.Ordinal);
            Assert.DoesNotContain(article.Slug, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_withdrawn_item_of_one_portal_is_not_even_gone_on_another()
    {
        using var database = await PortalDatabase.CreateAsync();
        var article = await database.ArticleAsync("Bài sẽ gỡ");
        await database.WithdrawAsync(article);
        await using var site = new PublicSiteHost(database);

        Assert.Equal(HttpStatusCode.Gone, await site.StatusAsync(PublicSiteHost.ThanhDong + article.Address()));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.PhuLien + article.Address()));
    }

    [Theory]
    [InlineData("http://la-mat.example/")]
    [InlineData("http://localhost/")]
    [InlineData("http://thanh-dong.localhost/")]
    [InlineData("http://la-mat.example/giao-dien/site.css")]
    [InlineData("http://la-mat.example/sitemap.xml")]
    public async Task An_unknown_host_in_production_learns_nothing_of_any_portal(string address)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var answer = await site.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Tên miền này chưa được gắn với cổng thông tin nào", text, StringComparison.Ordinal);
        Assert.DoesNotContain("haiphong", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Thành Đông", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5081/", "Hải Phòng")]
    [InlineData("http://127.0.0.1/", "Hải Phòng")]
    [InlineData("http://thanh-dong.localhost/", "Thành Đông")]
    public async Task In_development_portals_answer_on_the_machine_itself(string address, string name)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database, "Development");

        var page = await site.PageAsync(address);

        Assert.Contains(name, page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task City_and_wards_link_to_each_other()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var city = await site.PageAsync("http://haiphong.gov.vn/");
        var ward = await site.PageAsync(PublicSiteHost.ThanhDong + "/");

        foreach (var host in new[] { "thanhdong", "phulien", "duongkinh" })
            Assert.NotNull(city.QuerySelector($"aside a[href='https://{host}.haiphong.gov.vn/']"));
        Assert.NotNull(ward.QuerySelector("aside a[href='https://haiphong.gov.vn/']"));
        Assert.Null(ward.QuerySelector("a[href='https://phulien.haiphong.gov.vn/']"));
    }
}
