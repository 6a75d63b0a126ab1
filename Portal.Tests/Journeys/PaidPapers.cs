using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Papers.Sheets;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The papers of a paid month as finance downloads them, held against each other line by line and against sums done by hand.</summary>
internal static class PaidPapers
{
    /// <summary>A tenth of the base salary of 2.530.000 đồng (NĐ 161/2026, from 01/07/2026), as the sample's schedule pays for one point.</summary>
    private const decimal Point = 253_000;

    /// <summary>The page shows the payees of the paid month.</summary>
    public static async Task AssertAsync(ArticleJourney journey, IPage page)
    {
        var pdf = PdfReading.Of(await DownloadAsync(page, "Bảng kê chi trả (PDF)"));
        using var payment = new XLWorkbook(new MemoryStream(await DownloadAsync(page, "Bảng kê chi trả (Excel)")));
        using var assessment = new XLWorkbook(new MemoryStream(await DownloadAsync(page, "Bảng chấm (Excel)")));
        var (payees, works) = (SheetRows.Of(payment, "Họ và tên"), SheetRows.Of(assessment, "Tên tin, bài"));

        // News with a picture is worth 1,5 points: 253.000 × 1,5 = 379.500, of which 70 % and 30 %
        Assert.Equal(379_500, works.Single(r => r.Text("Tên tin, bài") == journey.EditedTitle).Number("Thành tiền (đồng)"));
        // A resident's payment under 5.000.000 bears no tax; from a non-resident's 20 % are withheld: 113.850 × 0,2 = 22.770 (NĐ 253/2026 Điều 50, 64)
        await AssertPayeeAsync(page, pdf, payees.Single(r => r.Text("Họ và tên") == journey.Writer), gross: 265_650, tax: 0, net: 265_650);
        await AssertPayeeAsync(page, pdf, payees.Single(r => r.Text("Họ và tên") == journey.Photographer), gross: 113_850, tax: 22_770, net: 91_080);

        AssertTotals(pdf, payees, SheetRows.TotalOf(payment, "Họ và tên"), works, SheetRows.SumOf(payment, "Chuyển bảng lương (đồng)"));
    }

    private static async Task AssertPayeeAsync(IPage page, PdfReading pdf, SheetRows payee, long gross, long tax, long net)
    {
        Assert.Equal((1m, (decimal)gross, (decimal)tax, (decimal)net),
            (payee.Number("Số tin, bài"), payee.Number("Tổng (đồng)"), payee.Number("Thuế TNCN (đồng)"), payee.Number("Thực lĩnh (đồng)")));
        var name = payee.Text("Họ và tên");
        AssertNamed(pdf, payee, name);
        var shown = await page.GetByRole(AriaRole.Row).Filter(new() { HasText = name }).InnerTextAsync();
        foreach (var amount in new[] { gross, tax, net }) Assert.Matches($@"(^|\s){Regex.Escape(new Money(amount).Digits)}(\s|$)", shown);
    }

    /// <summary>In readable type a name takes more lines than its figures, above and below theirs.</summary>
    private static void AssertNamed(PdfReading pdf, SheetRows payee, string name)
    {
        var lines = Lines(pdf).ToList();
        var around = string.Join(' ', lines.Skip(Math.Max(0, lines.IndexOf(LineOf(pdf, payee)) - 2)).Take(5)).Split(' ');
        Assert.All(name.Split(' '), word => Assert.Contains(word, around));
    }

    private static void AssertTotals(PdfReading pdf, IReadOnlyList<SheetRows> payees, SheetRows total, IReadOnlyList<SheetRows> works, decimal payroll)
    {
        foreach (var payee in payees)
        {
            Assert.Equal(payee.Number("Tổng (đồng)") - payee.Number("Thuế TNCN (đồng)"), payee.Number("Thực lĩnh (đồng)"));
            LineOf(pdf, payee);
        }
        foreach (var column in new[] { "Số tin, bài", "Tổng (đồng)", "Thuế TNCN (đồng)", "Thực lĩnh (đồng)" })
            Assert.Equal(payees.Sum(r => r.Number(column)), total.Number(column));
        Assert.Contains(Lines(pdf), l => l.Contains("Tổng cộng " + total.Line, StringComparison.Ordinal));
        // The month by hand, work by work; the sample knows no addition
        Assert.Equal(works.Sum(w => Point * w.Number("Hệ số")), total.Number("Tổng (đồng)") + payroll);
    }

    /// <summary>The one line of the PDF with the payee's number and, side by side, all figures of the workbook's row.</summary>
    private static string LineOf(PdfReading pdf, SheetRows payee) => Assert.Single(
        Lines(pdf), l => Regex.IsMatch(l, $@"^ ?{payee.Number("STT")} .*(?<![\d.]){Regex.Escape(payee.Line)}(?![\d.])", RegexOptions.None,
            TimeSpan.FromSeconds(5)));

    private static IEnumerable<string> Lines(PdfReading pdf) => pdf.Pages.SelectMany(p => p.Split('\n'));

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var entry = page.GetByRole(AriaRole.Menuitem, new() { Name = link });
        if (!await entry.IsVisibleAsync()) await page.ClickAsync("text=Tải bảng");
        // A busy machine prints its first sheet slowly
        var download = await page.RunAndWaitForDownloadAsync(() => entry.ClickAsync(), new() { Timeout = 90_000 });
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
