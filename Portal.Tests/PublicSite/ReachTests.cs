using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>How the authority is reached: on every page where the profile knows it, nowhere a hole or an empty label where it does not.</summary>
public class ReachTests
{
    private static readonly string[] Pages =
        ["/", "/chuyen-muc/tin-tuc", "/chuyen-muc/van-ban", "/lien-he", "/so-do", "/tim-kiem", "/tim-kiem?q=tin", "/khong-co", "{article}", "{document}"];

    private static readonly string[] Lines =
    [
        "Người chịu trách nhiệm: Nguyễn Văn An, Trưởng Ban Biên tập", "Ban Biên tập Cổng thông tin điện tử phường Thành Đông",
        "Địa chỉ: Số 1 đường Thử, phường Thành Đông", "Điện thoại: 0225 3850 123", "Đường dây nóng: 1900 0000 hoặc 1900 0001",
        "Thư điện tử: thu@haiphong.gov.vn", "Giờ làm việc: 07:30–11:30, 13:30–17:00 các ngày làm việc",
    ];

    [Fact]
    [Trait("Fault", "PUB6")]
    public async Task Address_phone_mail_hours_and_the_responsible_person_stand_on_every_page()
    {
        using var database = await PortalDatabase.CreateAsync();
        await ChangeAsync(database, p => p with
        {
            Channels =
            [
                new("address", "Trụ sở", "Số 1 đường Thử, phường Thành Đông"), new("phone", "Văn thư", "0225 3850 123"),
                    new("email", "Thư", "thu@haiphong.gov.vn"),
                new("hotline", "Nóng", "1900 0000 hoặc 1900 0001"), new("fax", "Fax", null),
            ],
            OfficeHours = [new("01-01", "12-31", ["07:30-11:30", "13:30-17:00"])],
            Board = p.Board with { Responsible = new("Trưởng Ban Biên tập", "Nguyễn Văn An") },
        });
        await ForEachPageAsync(database, PublicSiteHost.ThanhDong, (path, page) =>
        {
            var said = page.QuerySelectorAll("footer.foot .about p").Select(p => p.TextContent.Trim()).ToList();
            Assert.All(Lines, line => Assert.True(said.Contains(line), $"{path} lacks “{line}”: {string.Join(" | ", said)}"));
            Assert.Equal(["tel:02253850123", "mailto:thu@haiphong.gov.vn"], page.QuerySelectorAll("footer.foot .about a").Select(a => a.GetAttribute("href")));
            Assert.DoesNotContain(said, line => line.StartsWith("Fax", StringComparison.Ordinal));
        });
    }

    [Theory]
    [Trait("Fault", "PUB6")]
    [InlineData(PublicSiteHost.ThanhDong, "")]
    [InlineData(PublicSiteHost.PhuLien, "Địa chỉ|Thư điện tử")]
    public async Task What_the_profile_does_not_know_is_left_out_without_a_hole(string host, string labels)
    {
        using var database = await PortalDatabase.CreateAsync();
        await ForEachPageAsync(database, host, (path, page) =>
        {
            var said = page.QuerySelectorAll("footer.foot .about p, aside .reach p").Select(p => p.TextContent.Trim()).ToList();
            Assert.DoesNotContain("", said);
            Assert.DoesNotContain(said, line => line.EndsWith(':'));
            Assert.Equal(labels.Split('|', StringSplitOptions.RemoveEmptyEntries), page.QuerySelectorAll("footer.foot .about p")
                .Select(p => p.TextContent.Split(':')[0].Trim())
                .Where(l => l is "Địa chỉ" or "Điện thoại" or "Đường dây nóng" or "Fax" or "Thư điện tử" or "Giờ làm việc"));
            Assert.Contains(said, line => line.Contains("Chịu trách nhiệm nội dung: Ban Biên tập", StringComparison.Ordinal));
        });
    }

    [Fact]
    [Trait("Fault", "PUB1")]
    public async Task A_channel_that_names_the_portal_itself_is_no_link_to_the_front_page()
    {
        using var database = await PortalDatabase.CreateAsync();
        // As version 0.1.0 has stored it: the section for questions under the portal's own name
        await ChangeAsync(database, p => p with
        {
            Channels =
            [
                new("website", "Chuyên mục Hỏi đáp", "https://thanhdong.haiphong.gov.vn"), new("website", "Hỏi đáp cũ", "thanhdong.haiphong.gov.vn/hoi-dap"),
                new("website", "Thủ tục hành chính", "https://ThanhDong.haiphong.gov.vn/chuyen-muc/thu-tuc-hanh-chinh"),
                    new("website", "Bộ Nội vụ", "https://moha.gov.vn"),
            ],
        });
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(PublicSiteHost.ThanhDong + "/lien-he");

        Assert.Equal(["/chuyen-muc/thu-tuc-hanh-chinh", "https://moha.gov.vn"], page.QuerySelectorAll("main dl a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData(PublicSiteHost.PhuLien, "Thông tin điện tử: 24/24 giờ tất cả các ngày; văn bản giấy: trong giờ hành chính các ngày làm việc")]
    [InlineData(PublicSiteHost.ThanhDong, "Trong giờ hành chính các ngày làm việc")]
    [Trait("Fault", "PUB6")]
    public async Task The_contact_page_says_when_things_are_taken_in_as_the_regulation_does(string host, string words)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync(host + "/lien-he");

        Assert.Equal(words, page.QuerySelectorAll("main dt").Single(t => t.TextContent == "Thời gian tiếp nhận").NextElementSibling!.TextContent);
    }

    private static async Task ForEachPageAsync(PortalDatabase database, string host, Action<string, IHtmlDocument> look)
    {
        var portal = host == PublicSiteHost.PhuLien ? "phu-lien" : "thanh-dong";
        var article = await database.ArticleAsync("Tin tức", portal);
        var document = await database.ArticleAsync("Văn bản", portal, section: "van-ban");
        await using var site = new PublicSiteHost(database);
        foreach (var page in Pages)
        {
            var path = page switch { "{article}" => article.Address(), "{document}" => document.Address(), _ => page };
            look(path, await site.PageAsync(host + path));
        }
    }

    private static async Task ChangeAsync(PortalDatabase database, Func<PortalProfile, PortalProfile> change)
    {
        await using var db = database.Context();
        var portal = await db.Portals.SingleAsync(p => p.Id == "thanh-dong");
        portal.ProfileJson = ProfileFile.Write(change(portal.Profile));
        portal.PublicStamp++;
        await db.SaveChangesAsync();
    }
}
