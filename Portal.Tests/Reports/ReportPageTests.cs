using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Reports;
using Portal.Core.Kernel;
using Portal.Core.Reports.Issued;
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
        Assert.Equal(["Tin, bài, văn bản đã đăng", "Thời hạn đăng", "Độ phủ thông tin", "Tác giả", "Nhuận bút, thù lao", "Nhuận bút chờ chi",
            "Ngân sách", "Tin, bài gỡ khỏi Cổng", "Đính chính và cập nhật", "Đăng khẩn", "Thi đua"],
            page.FindAll(".report-part > h2").Select(h => h.TextContent));
        Assert.Contains("Nguyễn Hải An", Authors(page).TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/bao-cao/2026-10.pdf", page.FindAll(".page-head a")[0].GetAttribute("href"));
    }

    [Fact]
    [Trait("Row", "H1")]
    public async Task Each_figure_opens_its_rows_and_an_unfinished_span_says_so()
    {
        As(Someone.Head);
        var page = await OpenAsync<ReportPage>("bao-cao?ky=quy&gia-tri=2026-Q4");
        Assert.Contains("quý IV/2026", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa kết thúc", page.Find(".report-words").TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/bao-cao/2026-Q4/dong?so=dang-tin.tong", page.Find(".figures a").GetAttribute("href"));
        Assert.Equal(page.FindAll(".sheet a").Select(a => a.GetAttribute("href")).Distinct().Count(), page.FindAll(".sheet a").Count);
        Assert.Contains("Đơn vị chưa có tin, bài trong kỳ", page.Find("#phan-do-phu").ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kinds_of_spans_are_tabs_and_keep_the_place()
    {
        As(Someone.Head);
        var page = await OpenAsync<ReportPage>("bao-cao?ky=thang&gia-tri=2026-10");
        Assert.Equal(["Theo tháng", "Theo quý", "6 tháng", "Theo năm", "Từ ngày đến ngày"], page.FindAll("[role=tab]").Select(t => t.TextContent.Trim()));
        await page.FindAll("[role=tab]")[3].ClickAsync(new());
        Assert.EndsWith("/thanh-dong/bao-cao?ky=nam&gia-tri=2026", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_of_ones_own_are_refused_beside_their_fields_and_stay_as_typed()
    {
        As(Someone.Head);
        var page = await OpenAsync<ReportPage>("bao-cao?ky=khoang&gia-tri=2026-10");
        Assert.Equal(("01/10/2026", "31/10/2026"), (page.Find("#tu-ngay").GetAttribute("value"), page.Find("#den-ngay").GetAttribute("value")));
        await page.Find("#den-ngay").ChangeAsync(new() { Value = "5/9/2026" });
        await page.Find(".span-range").SubmitAsync();
        Assert.Contains("Ngày kết thúc đứng trước ngày bắt đầu", page.Find(".span-range").TextContent, StringComparison.Ordinal);
        Assert.Equal("05/09/2026", page.Find("#den-ngay").GetAttribute("value"));
        await page.Find("#den-ngay").ChangeAsync(new() { Value = "10/11/2026" });
        await page.Find("#tu-ngay").ChangeAsync(new() { Value = "5/10/2026" });
        await page.Find(".span-range").SubmitAsync();
        Assert.EndsWith("?ky=khoang&gia-tri=2026-10-05_2026-11-10", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_behind_a_figure_are_as_many_and_lead_to_the_items()
    {
        As(Someone.Head);
        var page = await OpenAsync<ReportRowsPage>("bao-cao/2026-10/dong?so=dang-tin.tong", ("SpanCode", "2026-10"));
        Assert.Contains("Tháng 10/2026: 1 dòng", page.Find("[data-testid=rows-sum]").TextContent, StringComparison.Ordinal);
        Assert.Matches("^/thanh-dong/bai/[0-9]+$", page.Find(".sheet a").GetAttribute("href")!);
        Assert.Equal("/thanh-dong/bao-cao/2026-10/dong.xlsx?so=dang-tin.tong", page.FindAll(".page-head a")[1].GetAttribute("href"));
        page = await OpenAsync<ReportRowsPage>("bao-cao/2026-10/dong?so=nhuan-but.tien-cham", ("SpanCode", "2026-10"));
        Assert.Contains("1 dòng, cộng 506.000\u00A0đồng", page.Find("[data-testid=rows-sum]").TextContent, StringComparison.Ordinal);
        page = await OpenAsync<ReportRowsPage>("bao-cao/2026-10/dong?so=go-bai.so-luot", ("SpanCode", "2026-10"));
        Assert.Contains("Không có dòng nào", page.Markup, StringComparison.Ordinal);
        page = await OpenAsync<ReportRowsPage>("bao-cao/2026-10/dong?so=bay.gio", ("SpanCode", "2026-10"));
        Assert.Contains("Không tìm thấy số liệu này", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Authors(IRenderedComponent<ReportPage> page) =>
        page.FindAll(".sheet").Single(s => s.QuerySelector("h2, h3")!.TextContent.Contains("theo tác giả", StringComparison.Ordinal));

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
        Assert.Equal("/thanh-dong/bao-cao/soan/2026-10",
            page.FindAll(".page-head a").Single(a => a.TextContent.Trim() == "Soạn, phát hành").GetAttribute("href"));
        Story.Must(await Services.GetRequiredService<IssueReport>().ExecuteAsync(DaySpan.Of(new YearMonth(2026, 10)), new()));
        await using (var db = Database.Context())
        {
            db.Contributors.Single().FullName = "Tên khác";
            await db.SaveChangesAsync();
        }
        page = await OpenAsync<ReportPage>("bao-cao?ky=thang&gia-tri=2026-10");
        Assert.Contains("Bản 1, Lê Thu Trang phát hành lúc 09:00 ngày 20/11/2026", page.Find("[data-testid=paper-state]").TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Nguyễn Hải An", Authors(page).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".figures"));
        Assert.Equal("/thanh-dong/bao-cao/2026-10.pdf?ban=1", page.FindAll(".page-head a")[0].GetAttribute("href"));
        page = await OpenAsync<ReportPage>("bao-cao?ky=thang&gia-tri=2026-10&ban=tam-tinh");
        Assert.Contains("có thể khác bản đã phát hành", page.Find("[data-testid=paper-state]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Tên khác", Authors(page).TextContent, StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/bao-cao/2026-10.pdf?ban=tam-tinh", page.FindAll(".page-head a")[0].GetAttribute("href"));
    }
}
