using System.Net;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>Every list as a file: the address of the list with another ending.</summary>
[Trait("Fault", "ED20")]
public sealed class ListFileEndpointTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        await Story.Draft(database, await A.DocumentForm(database));
        app = new AdminHost(database, database.Clock);
        browser = app.Browser();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<HttpResponseMessage> AskAsync(string who, string path)
    {
        await app.GivePasswordAsync(who);
        await AdminHost.SignInAsync(browser, who);
        return await browser.GetAsync(new Uri("/thanh-dong/" + path, UriKind.Relative));
    }

    [Theory]
    [InlineData("bai.xlsx?cot=muc", "danh-sach-bai", 2)]
    [InlineData("bai.xlsx?loai=tat-ca&sap=tieu-de", "danh-sach-bai", 3)]
    [InlineData("bai.xlsx?muc=abc&trang=9&sap=la", "danh-sach-bai", 2)]
    [InlineData("bai.xlsx?tu=khongcotunay", "danh-sach-bai", 1)]
    [InlineData("viec-cua-toi.xlsx", "viec-cua-toi", 1)]
    [InlineData("cong-tac-vien.xlsx?cot=ma-so", "cong-tac-vien", 2)]
    [InlineData("cong-tac-vien.xlsx?tu=khongcotunay", "cong-tac-vien", 1)]
    [InlineData("nhuan-but.xlsx?sap=-tong", "ky-nhuan-but", 2)]
    [InlineData("nhat-ky.xlsx?nguoi=tac-gia&tu-ngay=20/11/2026", "nhat-ky", 4)]
    [InlineData("nhat-ky.xlsx?nguoi=tac-gia&tu-ngay=21/11/2026", "nhat-ky", 1)]
    public async Task The_workbook_holds_what_the_address_asks_for_and_is_named_by_portal_and_day(string path, string name, int rows)
    {
        var answer = await AskAsync(Someone.Secretary, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{name}-thanh-dong-2026-11-20.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(rows, Exported.Sheet(await answer.Content.ReadAsByteArrayAsync()).LastRowUsed()!.RowNumber());
    }

    [Fact]
    public async Task A_person_of_the_filter_who_is_not_of_this_portal_is_left_out_as_on_the_screen()
    {
        var all = await AskAsync(Someone.Secretary, "nhat-ky.xlsx");
        var odd = await browser.GetAsync(new Uri("/thanh-dong/nhat-ky.xlsx?nguoi=" + Someone.Stranger, UriKind.Relative));

        var lines = Exported.Sheet(await odd.Content.ReadAsByteArrayAsync()).Lines();
        Assert.True(lines.Count > 3);
        Assert.Equal(Exported.Sheet(await all.Content.ReadAsByteArrayAsync()).Lines(), lines);
    }

    [Theory]
    [InlineData("cong-tac-vien", Someone.Author)]
    [InlineData("nhuan-but", Someone.Author)]
    [InlineData("nhat-ky", Someone.Author)]
    [InlineData("bai", Someone.Stranger)]
    [InlineData("viec-cua-toi", Someone.Stranger)]
    public async Task Whoever_may_not_see_the_list_gets_a_page_with_the_reason_and_no_file(string list, string who)
    {
        var answer = await AskAsync(who, list + ".xlsx?tu=hoa&trang=2");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task The_reason_against_leads_back_to_the_list_as_it_was_asked_for()
    {
        var page = await (await AskAsync(Someone.Author, "nhat-ky.xlsx?tu=hoa&trang=2")).Content.ReadAsStringAsync();

        Assert.Contains("access.not-allowed", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/thanh-dong/nhat-ky?tu=hoa\"", page, StringComparison.Ordinal);
    }
}
