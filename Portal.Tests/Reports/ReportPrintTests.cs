using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>The report as it is printed and as Excel gets it, cell by cell; names as long as they may be among them.</summary>
[Trait("Row", "H1")]
[Trait("Row", "G6")]
public sealed class ReportPrintTests : IAsyncLifetime
{
    private static readonly string LongUnit = ("Trung tâm Văn hóa, Thông tin, Thể thao, Truyền thanh, Du lịch và Cung ứng dịch vụ sự nghiệp công thuộc phường, "
        + "phụ trách cả thư viện, nhà văn hóa và hệ thống loa ").PadRight(200, 'x');

    private static readonly string LongAuthor = string.Join(' ', Enumerable.Repeat("Nguyễn Phúc", 18))[..199];
    private static readonly DaySpan Quarter = DaySpan.Of(new YearQuarter(2026, 3));
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        var items = new SomeItems(database);
        var (an, longest) = (await items.PersonAsync("Nguyễn Hải An", "vhxh"), await items.PersonAsync(LongAuthor, "vp-hdnd-ubnd"));
        foreach (var (year, month) in new[] { (2025, 7), (2025, 9), (2026, 4), (2026, 7), (2026, 8), (2026, 9) })
        {
            await items.PublishedAsync("Đúng hạn", new(year, month, 10, 9, 0, 0), unit: "vhxh", due: new(year, month, 10, 17, 0, 0),
                by: [(an, 60), (longest, 40)], amount: 506_000);
            await items.PublishedAsync("Quá hạn", new(year, month, 12, 9, 0, 0), "chi-dao-dieu-hanh", "vp-hdnd-ubnd", new(year, month, 11, 17, 0, 0),
                [(longest, 100)]);
        }
        await items.PublishedAsync("Văn bản", new(2026, 9, 15, 9, 0, 0), "van-ban", "ubnd");
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Sheet> SheetAsync() =>
        Story.Must(await database.As(Someone.Head).GetRequiredService<OpenReport>().ExecuteAsync(Quarter, number: null, today: true)) with { Watermark = null };

    private static async Task<byte[]> PrintAsync(Sheet sheet) =>
        Story.Must(await new SheetPdf(new SheetPdfOptions(), NullLogger<SheetPdf>.Instance).PrintAsync(sheet, CancellationToken.None));

    /// <summary>What stands in the file in the order it was written, which is that of cells and rows; blanks left out, since words break anywhere.</summary>
    private static string Written(IEnumerable<Page> pages) => Bare(string.Concat(pages.SelectMany(p => p.Letters).Select(l => l.Value)));

    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    private static string Cells(SheetTable table, SheetRow row) => Bare(string.Concat(table.Columns.Zip(row.Cells, SheetText.Cell)));

    [Fact]
    [Trait("needs", "chromium")]
    public async Task Each_cell_of_the_pdf_is_that_of_the_paper_and_none_stands_outside_its_margins()
    {
        await RenameAsync();
        var sheet = await SheetAsync();
        Assert.Contains(sheet.Tables, t => t.Rows.Any(r => r.Cells.Contains(LongUnit)));
        Assert.Contains(sheet.Tables, t => t.Rows.Any(r => r.Cells.Contains(LongAuthor)));

        using var pdf = PdfDocument.Open(await PrintAsync(sheet));
        var (pages, at) = (pdf.GetPages().ToList(), 0);
        var written = Written(pages);
        foreach (var table in sheet.Tables)
        {
            Follow(Bare(table.Caption!), table.Caption!);
            foreach (var row in table.Rows) Follow(Cells(table, row), $"{table.Caption}, {row.Cells[0]} {row.Cells[1]}");
            if (!table.HasTotalRow) continue;
            var totals = string.Concat(Enumerable.Range(0, table.Columns.Count).Select(c => SheetText.Total(table, c)));
            Follow(Bare(SheetText.TotalLabel + totals), $"the total of {table.Caption}");
        }
        // 30 mm on the left and 15 mm on the right (NĐ 30/2020, Phụ lục I), half a millimetre for what is drawn over its box
        Assert.All(pages.SelectMany(p => p.Letters.Where(l => l.Value.Trim().Length > 0).Select(l => (Page: p, Letter: l))), l =>
            Assert.InRange(l.Letter.BoundingBox.Right, l.Letter.BoundingBox.Left, l.Page.Width - 15 / 25.4 * 72 + 1.5));

        void Follow(string words, string what)
        {
            var found = written.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{what} is not in the PDF after what was before it: {words}");
            at = found + words.Length;
        }
    }

    [Fact]
    public async Task Each_cell_of_the_workbook_is_that_of_the_paper_words_and_totals_too()
    {
        await RenameAsync();
        var sheet = await SheetAsync();
        using var workbook = new XLWorkbook(new MemoryStream(SheetWorkbook.Write(sheet)));
        foreach (var table in sheet.Tables)
        {
            var caption = workbook.Worksheets.SelectMany(w => w.CellsUsed(c => c.GetString() == table.Caption)).Single();
            var first = caption.Address.RowNumber + 2;
            foreach (var (row, r) in table.Rows.Select((row, r) => (row, r)))
                for (var c = 0; c < table.Columns.Count; c++) AssertCell(caption.Worksheet.Cell(first + r, c + 1), row.Cells[c], table.Columns[c]);
            for (var c = 0; table.HasTotalRow && c < table.Columns.Count; c++)
                if (table.TotalOf(c) is { } total) AssertCell(caption.Worksheet.Cell(first + table.Rows.Count, c + 1), total, table.Columns[c]);
        }
    }

    private static void AssertCell(IXLCell cell, object? said, SheetColumn column)
    {
        if (SheetText.Number(said) is { } number) Assert.Equal(number, Convert.ToDecimal(cell.CachedValue ?? cell.Value, CultureInfo.InvariantCulture));
        else if (said is DateOnly day) Assert.Equal(day, DateOnly.FromDateTime(cell.GetDateTime()));
        else Assert.Equal(SheetText.Cell(column, said), cell.GetString());
    }

    /// <summary>One unit is called by as many letters as a name may have.</summary>
    private async Task RenameAsync()
    {
        await using var db = database.Context();
        foreach (var unit in db.Units.Where(u => u.Code == "vp-hdnd-ubnd").ToList()) unit.Name = LongUnit;
        await db.SaveChangesAsync();
    }
}
