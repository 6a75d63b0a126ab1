using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Microsoft.Playwright;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Tests.Papers.Sheets;
using Xunit;
using ReportSpan = Portal.Core.Kernel.DaySpan;

namespace Portal.Tests.Journeys;

/// <summary>The activity report as the head of the board reads it: on the page, as PDF and as workbook.</summary>
internal static class ReportReading
{
    private const string Section = "Tin tức – Sự kiện";

    /// <summary>How many items of the news section the report counts; all three of its forms must say the same.</summary>
    public static async Task<int> ItemsAsync(ArticleJourney journey, ReportSpan span)
    {
        var code = ReportSpans.Code(span);
        var page = await journey.AsAsync("truongban.thanhdong",
            $"/thanh-dong/bao-cao?ky={(code.Contains('Q', StringComparison.Ordinal) ? "quy" : "thang")}&gia-tri={code}");
        var table = page.GetByRole(AriaRole.Table).Filter(new() { Has = page.GetByRole(AriaRole.Columnheader, new() { Name = "Chuyên mục" }) });
        var onPage = Number(await table.GetByRole(AriaRole.Row).Filter(new() { HasText = Section }).Locator("td.num").Nth(1).InnerTextAsync());

        using var workbook = new XLWorkbook(new MemoryStream(await DownloadAsync(page, "Tải Excel")));
        var inWorkbook = SheetRows.Of(workbook, "Chuyên mục").Single(r => r.Text("Chuyên mục") == Section).Number("Số tin, bài");
        var pdf = PdfReading.Of(await DownloadAsync(page, "Tải PDF"));
        var inPdf = Number(Regex.Match(string.Join('\n', pdf.Pages), $@"\d {Section} (?<items>[\d.]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Groups["items"].Value);

        Assert.Equal((onPage, onPage), ((int)inWorkbook, inPdf));
        return onPage;
    }

    private static int Number(string written) => int.Parse(written.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
