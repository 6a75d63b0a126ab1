using ClosedXML.Excel;
using Microsoft.Playwright;
using Portal.Core.Calendar;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Reports.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The main path of the whole product, once, in a real browser, with both front ends as <c>./run</c> starts them.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class ArticleLifeTests(RunningPortal portal)
{
    [Fact]
    public async Task An_article_goes_from_draft_to_the_public_and_its_royalty_to_paid_sheets_that_agree()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(() => LiveAsync(journey, ArticleJourney.Month));
    }

    private async Task LiveAsync(ArticleJourney journey, YearMonth month)
    {
        var reportBefore = await ItemsInReportAsync(journey, month.ToString());
        var quarterBefore = await ItemsInReportAsync(journey, YearQuarter.Of(month.FirstDay).ToString());

        await journey.WriteAndSubmitAsync(await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi"));
        await EditAsync(journey);
        await ReviewAsync(journey);
        var publicPath = await PublishAsync(journey);

        await AssertPublicOnItsOwnHostOnlyAsync(publicPath, journey.EditedTitle);
        await AssessAndApproveAsync(journey, month);
        await PayAsync(journey, month);
        await AssertSheetsAgreeAsync(journey, month);

        Assert.Equal(reportBefore + 1, await ItemsInReportAsync(journey, month.ToString()));
        Assert.Equal(quarterBefore + 1, await ItemsInReportAsync(journey, YearQuarter.Of(month.FirstDay).ToString()));
    }

    private static async Task EditAsync(ArticleJourney journey)
    {
        var page = await journey.AsAsync("thuky.thanhdong", "/thanh-dong/viec-cua-toi");
        await ArticleJourney.OpenFromQueueAsync(page, journey.Title);
        await page.FillAsync("#tieu-de", journey.EditedTitle);
        await page.ClickAsync("text=Chuyển duyệt lĩnh vực");
        await ArticleJourney.DoneAsync(page, "Chuyển duyệt lĩnh vực");
    }

    private static async Task ReviewAsync(ArticleJourney journey)
    {
        var stranger = await journey.AsAsync("duyet.vphdndubnd.thanhdong", "/thanh-dong/viec-cua-toi");
        Assert.Equal(0, await stranger.GetByRole(AriaRole.Link, new() { Name = journey.EditedTitle }).CountAsync());

        var page = await journey.AsAsync("duyet.vhxh.thanhdong", "/thanh-dong/viec-cua-toi");
        await ArticleJourney.OpenFromQueueAsync(page, journey.EditedTitle);
        await page.ClickAsync("text=Trình lãnh đạo Ban duyệt");
        await ArticleJourney.DoneAsync(page, "Trình lãnh đạo Ban duyệt");
    }

    private static async Task<string> PublishAsync(ArticleJourney journey)
    {
        var page = await journey.AsAsync("truongban.thanhdong", "/thanh-dong/viec-cua-toi");
        await ArticleJourney.OpenFromQueueAsync(page, journey.EditedTitle);
        var boxes = page.Locator(".checklist input");
        await Assertions.Expect(boxes).ToHaveCountAsync(6);
        foreach (var box in await boxes.AllAsync()) await box.CheckAsync();
        await page.ClickAsync("text=Duyệt và đăng");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Xem trên cổng" });
        return new Uri((await link.GetAttributeAsync("href"))!).AbsolutePath;
    }

    private async Task AssertPublicOnItsOwnHostOnlyAsync(string path, string title)
    {
        using var own = RunningPortal.Client(portal.HostFor("thanh-dong"));
        var text = await own.GetStringAsync(path);
        Assert.Contains(title, System.Net.WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        foreach (var other in new[] { "phu-lien", "duong-kinh", "hai-phong" })
        {
            using var client = RunningPortal.Client(portal.HostFor(other));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        }
    }

    private static async Task AssessAndApproveAsync(ArticleJourney journey, YearMonth month)
    {
        var secretary = await journey.AsAsync("thuky.thanhdong", $"/thanh-dong/nhuan-but/{month}");
        await secretary.GetByRole(AriaRole.Link, new() { Name = journey.EditedTitle }).WaitForAsync();
        await ArticleJourney.AssessAllAsync(secretary);

        var head = await journey.AsAsync("truongban.thanhdong", $"/thanh-dong/nhuan-but/{month}");
        await head.ClickAsync($"main >> text=Duyệt kỳ {month.Words}");
        await head.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = $"Duyệt kỳ {month.Words}" }).ClickAsync();
        await head.GetByText("Đã duyệt", new() { Exact = true }).First.WaitForAsync();
    }

    private static async Task PayAsync(ArticleJourney journey, YearMonth month)
    {
        var page = await journey.AsAsync("ketoan.thanhdong", $"/thanh-dong/nhuan-but/{month}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận đã chi" }).ClickAsync();
        await page.GetByText("Đã chi", new() { Exact = true }).First.WaitForAsync();
    }

    /// <summary>Downloads both papers, reads them back, and holds them against each other and against a sum done by hand.</summary>
    private static async Task AssertSheetsAgreeAsync(ArticleJourney journey, YearMonth month)
    {
        var page = await journey.AsAsync("ketoan.thanhdong", $"/thanh-dong/nhuan-but/{month}");
        var pdf = await PdfReading.OfAsync(await DownloadAsync(page, "Bảng kê chi trả (PDF)"));
        using var workbook = new XLWorkbook(new MemoryStream(await DownloadAsync(page, "Bảng kê chi trả (Excel)")));
        using var assessment = new XLWorkbook(new MemoryStream(await DownloadAsync(page, "Bảng chấm (Excel)")));

        var payees = SheetRows.Of(workbook, "Họ và tên");
        var works = SheetRows.Of(assessment, "Tên tin, bài");
        var gross = payees.Sum(r => r.Number("Tổng (đồng)"));
        Assert.Equal(works.Sum(r => r.Number("Thành tiền (đồng)")), gross);
        foreach (var payee in payees)
        {
            Assert.Equal(payee.Number("Tổng (đồng)") - payee.Number("Thuế TNCN (đồng)"), payee.Number("Thực lĩnh (đồng)"));
            Assert.Contains(pdf.Pages, p => p.Contains(new Money((long)payee.Number("Thực lĩnh (đồng)")).Digits, StringComparison.Ordinal));
        }
        Assert.Contains(pdf.Pages, p => p.Contains(new Money((long)gross).Digits, StringComparison.Ordinal));

        // By hand: news with a picture has coefficient 1,5; a point is a tenth of the base salary of the publication day
        var salaries = LawFiles.Read(AssetFiles.Of("laws")).Value.BaseSalaries;
        var byHand = BaseSalary.InForce(salaries, new WardClock(TimeProvider.System).Today)!.Amount.Dong / 10 * 3 / 2;
        Assert.Equal(byHand, works.Single(r => r.Text("Tên tin, bài") == journey.EditedTitle).Number("Thành tiền (đồng)"));
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        if (!await page.GetByRole(AriaRole.Link, new() { Name = link }).IsVisibleAsync()) await page.ClickAsync("text=Tải bảng");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static async Task<int> ItemsInReportAsync(ArticleJourney journey, string period)
    {
        var page = await journey.AsAsync("truongban.thanhdong", $"/thanh-dong/bao-cao?ky={(period.Contains('Q', StringComparison.Ordinal) ? "quy" : "thang")}&gia-tri={period}");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải Excel" }).ClickAsync());
        using var workbook = new XLWorkbook(new MemoryStream(await File.ReadAllBytesAsync(await download.PathAsync())));
        return (int)SheetRows.Of(workbook, "Chuyên mục").Single(r => r.Text("Chuyên mục") == "Tin tức – Sự kiện").FirstNumber;
    }
}
