using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

/// <summary>Papers printed by a real browser and read back.</summary>
[Trait("needs", "chromium")]
public class SheetPdfTests
{
    private static async Task<PdfReading> PrintAsync(Sheet sheet, string? browser = null)
    {
        var pdf = await new SheetPdf(new SheetPdfOptions { Path = browser }, NullLogger<SheetPdf>.Instance).PrintAsync(sheet, CancellationToken.None);
        return PdfReading.Of(pdf.Value);
    }

    /// <summary>Of the machines of an office some have the one, some the other.</summary>
    [Fact]
    public async Task The_whole_browser_prints_what_its_lighter_shell_prints()
    {
        var whole = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(f => Path.Combine(f, "chromium")).FirstOrDefault(File.Exists);
        if (whole is null) return;
        var sheet = SomeSheets.Payment(30);
        var (expected, printed) = (await PrintAsync(sheet), await PrintAsync(sheet, whole));
        Assert.Equal(expected.Pages, printed.Pages);
        Assert.Equal((expected.Tagged, expected.Fonts.Count), (printed.Tagged, printed.Fonts.Count));
    }

    [Fact]
    public async Task Three_rows_fit_on_one_page_with_every_figure_of_the_sheet()
    {
        var sheet = SomeSheets.Payment(3);
        var pdf = await PrintAsync(sheet);
        var page = Assert.Single(pdf.Pages);
        foreach (var text in (string[])
                 [
                     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN PHƯỜNG THÀNH ĐÔNG",
                     "Mã QHNS: 1098765", "BẢNG KÊ CHI TRẢ NHUẬN BÚT, THÙ LAO", "Tháng 7/2026", "Tổng cộng",
                     "Thành Đông, ngày 05 tháng 8 năm 2026", "Vũ Đình Khánh", SheetText.AmountLine(sheet.AmountInWordsOf!.Value),
                 ])
            Assert.Contains(text, page, StringComparison.Ordinal);
        var table = sheet.Tables[0];
        Assert.All(table.Rows, row => Assert.Contains(Line(row), page, StringComparison.Ordinal));
        Assert.Contains($"Tổng cộng {SheetText.Total(table, 3)} {SheetText.Total(table, 4)} {SheetText.Total(table, 5)} {SheetText.Total(table, 6)}", page,
            StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(@"^\s*1\s*\n", RegexOptions.None, TimeSpan.FromSeconds(1)), page);
    }

    [Fact]
    public async Task Many_rows_repeat_the_head_number_the_pages_and_lose_no_row()
    {
        var sheet = SomeSheets.Payment(120);
        var pdf = await PrintAsync(sheet);
        Assert.True(pdf.Pages.Count > 2);
        Assert.All(pdf.Pages, page => Assert.Contains("Ký nhận", page, StringComparison.Ordinal));
        Assert.StartsWith("ỦY BAN", pdf.Pages[0].TrimStart(), StringComparison.Ordinal);
        for (var i = 1; i < pdf.Pages.Count; i++)
            Assert.Equal((i + 1).ToString(CultureInfo.InvariantCulture), pdf.Pages[i].TrimStart().Split([' ', '\n'])[0]);
        var whole = string.Join(' ', pdf.Pages);
        Assert.All(sheet.Tables[0].Rows, row => Assert.Contains(Line(row), whole, StringComparison.Ordinal));
        Assert.Equal(1, whole.Split("Tổng cộng").Length - 1);
    }

    // Row counts at which signatures alone would have been pushed to a page of their own, on the second and on the third page.
    [Theory]
    [InlineData(4, true)]
    [InlineData(8, true)]
    [InlineData(17, true)]
    [InlineData(21, true)]
    [InlineData(12, false)]
    [InlineData(33, false)]
    public async Task Signatures_never_stand_on_a_page_without_figures(int rows, bool landscape)
    {
        var pdf = PdfReading.Of(await BrowserPrint.OfAsync(SomeSheets.Payment(rows) with { Landscape = landscape }));
        var last = pdf.Pages[^1];
        Assert.Contains(SomeSheets.Tax(rows).Digits, last, StringComparison.Ordinal);
        Assert.Contains("Tổng cộng", last, StringComparison.Ordinal);
        Assert.Contains("Số tiền bằng chữ", last, StringComparison.Ordinal);
        Assert.Contains("Vũ Đình Khánh", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fonts_are_embedded_and_the_paper_is_tagged()
    {
        var pdf = await PrintAsync(SomeSheets.Assessment(4));
        Assert.NotEmpty(pdf.Fonts);
        Assert.All(pdf.Fonts, font => Assert.True(font.Embedded, font.Name));
        Assert.True(pdf.Tagged);
        Assert.All(pdf.Sizes, size => Assert.Equal(PageSize.A4, size));
    }

    [Fact]
    public async Task A_report_carries_number_date_recipients_and_the_sentence_of_its_empty_table()
    {
        var page = Assert.Single((await PrintAsync(SomeSheets.Report())).Pages);
        foreach (var text in (string[])["Số: 05/BC-UBND", "ngày 03 tháng 02 năm 2026", "99,71%", "Không có câu hỏi nào quá hạn.", "Nơi nhận:", "- Lưu: VT."])
            Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_a_cell_stays_text()
    {
        var table = new SheetTable { Columns = [new("a", "A", SheetColumnKind.Text, 9)], Rows = [new(["<script>document.title='x'</script>"])] };
        var pdf = await PrintAsync(SomeSheets.Report() with { Tables = [table] });
        Assert.Contains("<script>document.title='x'</script>", pdf.Pages[0], StringComparison.Ordinal);
    }

    // Number, count, gross, tax and net stand between texts that may wrap, so these are looked for as one run.
    private static string Line(SheetRow row) =>
        $"{row.Cells[3]} {((Money)row.Cells[4]!).Digits} {((Money)row.Cells[5]!).Digits} {((Money)row.Cells[6]!).Digits}";
}
