using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

public sealed class ProfilePageTests : AdminTestContext
{
    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IRenderedComponent<ProfilePage>> Desk(string path)
    {
        As(Someone.Administrator);
        return await OpenAsync<ProfilePage>(path);
    }

    [Fact]
    [Trait("Fault", "PUB6")]
    public async Task The_office_is_told_what_visitors_are_not_and_where_to_add_it()
    {
        var note = (await Desk("cong")).Find("[data-testid=missing]");

        Assert.Contains("Cổng chưa có: địa chỉ, số điện thoại, địa chỉ thư điện tử, giờ làm việc, người chịu trách nhiệm.", note.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            ["cong?muc=kenh&them=1&loai=address", "cong?muc=kenh&them=1&loai=phone", "cong?muc=kenh&them=1&loai=email", "cong?muc=kenh&sua=gio",
                "cong?muc=co-quan&sua=ban"],
            note.QuerySelectorAll(".gaps a").Select(a => a.GetAttribute("href")!["/thanh-dong/".Length..]));
        Assert.Contains("Nghị định 224/2026/NĐ-CP", note.TextContent, StringComparison.Ordinal);
        As(Someone.Head);
        Assert.Contains("Hãy nhờ người quản trị", (await OpenAsync<ProfilePage>("cong")).Find("[data-testid=missing]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profile_reads_in_the_words_of_the_regulation()
    {
        As(Someone.Head);
        var page = await OpenAsync<ProfilePage>("cong");
        string Fact(string name) => page.FindAll("dt").Single(dt => dt.TextContent == name).NextElementSibling!.TextContent.Trim();

        Assert.Equal("Quyết định số 849/QĐ-UBND ngày 11/12/2025", Fact("Thành lập"));
        Assert.Equal("Phòng Văn hóa - Xã hội", Fact("Cơ quan thường trực"));
        Assert.Equal("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường", Fact("Cơ quan phối hợp"));
        page = await OpenAsync<ProfilePage>("cong?muc=chuyen-muc");
        var news = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Tin tức", StringComparison.Ordinal));
        Assert.Contains("8 giờ hành chính kể từ khi sự kiện diễn ra", news.TextContent, StringComparison.Ordinal);
        Assert.Contains("Khoản 3 Điều 3", news.TextContent, StringComparison.Ordinal);
        page = await OpenAsync<ProfilePage>("cong?muc=quy-trinh");
        Assert.Contains("Quy chế: khoản 2, khoản 3 Điều 11", page.Markup, StringComparison.Ordinal);
        // Who does not manage the portal reads it and is offered nothing to change
        Assert.Empty(page.FindAll("a.row-link, .moves, .edit-link, [data-testid=trial]"));
        Assert.DoesNotContain("Lịch sử", page.Find("[role=tablist]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "ED23")]
    public async Task Each_topic_of_the_profile_has_a_tab_and_an_address_and_nonsense_shows_the_first()
    {
        var page = await Desk("cong?muc=don-vi");
        Assert.Equal(["Cơ quan", "Kênh, giờ", "Đơn vị 12", "Lĩnh vực 11", "Chuyên mục 11", "Quy trình 4", "Kiểm tra 6", "Thời hạn 7", "Ngày nghỉ",
            "Nhuận bút", "Màu, hình ảnh", "Lịch sử"],
            page.FindAll("[role=tab]").Select(Words));
        Assert.Contains("Đơn vị", page.Find("[role=tab][aria-selected=true]").TextContent, StringComparison.Ordinal);
        Assert.Equal(12, page.FindAll("tbody tr").Count);
        await page.FindAll("[role=tab]")[5].ClickAsync(new());
        Assert.EndsWith("/thanh-dong/cong?muc=quy-trinh", Address, StringComparison.Ordinal);
        page = await OpenAsync<ProfilePage>("cong?muc=khong-co");
        Assert.Contains("Cơ quan và quy chế", page.Markup, StringComparison.Ordinal);
    }
}
