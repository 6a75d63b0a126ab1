using Bunit;
using Portal.Admin.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

public sealed class ReportPageTests : AdminTestContext
{
    protected override async Task ArrangeAsync()
    {
        var items = new SomeItems(Database);
        var an = await items.PersonAsync("Nguyễn Hải An", "vhxh");
        await items.PublishedAsync("Tháng mười", new(2026, 10, 10, 9, 0, 0), unit: "vhxh", due: new(2026, 10, 10, 17, 0, 0), by: [(an, 100)], amount: 506_000);
    }

    [Fact]
    public async Task Without_an_address_it_shows_the_last_month_that_has_ended_from_the_paper_itself()
    {
        As(Someone.Head);
        var page = await OpenAsync<ReportPage>("bao-cao");
        Assert.Contains("tháng 10/2026", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("506.000\u00A0đồng", page.Find(".figures").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll(".sheet").Count);
        Assert.Contains("Nguyễn Hải An", page.FindAll(".sheet")[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/bao-cao/2026-10.pdf", page.FindAll(".page-head a")[0].GetAttribute("href"));
    }

    [Fact]
    public async Task Bars_carry_their_numbers_and_silent_units_are_named()
    {
        As(Someone.Head);
        var page = await OpenAsync<ReportPage>("bao-cao?ky=quy&gia-tri=2026-Q4");
        Assert.Contains("quý IV/2026", page.Find("h1").TextContent, StringComparison.Ordinal);
        var bar = Assert.Single(page.FindAll(".bars tbody tr"));
        Assert.Equal("1", bar.QuerySelector(".num")!.TextContent);
        Assert.Contains("chưa có tin, bài trong kỳ", page.Find(".bars .hint").TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa kết thúc", page.Find(".report-words").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_cannot_be_read_is_said_and_a_month_is_shown_all_the_same()
    {
        As(Someone.Head);
        var page = await OpenAsync<ReportPage>("bao-cao?ky=thang&gia-tri=2026-99");
        Assert.Contains("Địa chỉ không đúng", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Contains("tháng 10/2026", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_reports_sees_a_calm_sentence()
    {
        As(Someone.Author);
        var page = await OpenAsync<ReportPage>("bao-cao");
        Assert.Contains("chưa được giao quyền", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    [Trait("Fault", "FIN2")]
    public async Task A_report_is_provisional_until_issued_and_then_the_page_shows_the_issued_one()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ReportPage>("bao-cao?ky=thang&gia-tri=2026-10");
        Assert.Contains("Số liệu tạm tính", page.Find("[data-testid=paper-state]").TextContent, StringComparison.Ordinal);
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Phát hành…").ClickAsync(new());
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        await using (var db = Database.Context())
        {
            db.Contributors.Single().FullName = "Tên khác";
            await db.SaveChangesAsync();
        }
        page = await OpenAsync<ReportPage>("bao-cao?ky=thang&gia-tri=2026-10");
        Assert.Contains("Bản 1, Lê Thu Trang phát hành lúc 09:00 ngày 20/11/2026", page.Find("[data-testid=paper-state]").TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Nguyễn Hải An", page.FindAll(".sheet")[2].TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".figures"));
        Assert.Equal("/thanh-dong/bao-cao/2026-10.pdf?ban=1", page.FindAll(".page-head a")[0].GetAttribute("href"));
        page = await OpenAsync<ReportPage>("bao-cao?ky=thang&gia-tri=2026-10&ban=tam-tinh");
        Assert.Contains("có thể khác bản đã phát hành", page.Find("[data-testid=paper-state]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Tên khác", page.FindAll(".sheet")[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/bao-cao/2026-10.pdf?ban=tam-tinh", page.FindAll(".page-head a")[0].GetAttribute("href"));
    }
}
