using Bunit;
using ClosedXML.Excel;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Reports;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>The page, the paper and the workbook of one report, cell by cell.</summary>
[Trait("Row", "H1")]
[Trait("Row", "G6")]
public sealed class ReportFormsTests : AdminTestContext
{
    private static readonly DaySpan Year = DaySpan.OfYear(2026);

    protected override async Task ArrangeAsync()
    {
        var items = new SomeItems(Database);
        var an = await items.PersonAsync("Nguyễn Hải An", "vhxh");
        foreach (var (year, month) in new[] { (2025, 3), (2025, 9), (2026, 2), (2026, 10), (2026, 11) })
            await items.PublishedAsync($"Tin {month}", new(year, month, 10, 9, 0, 0), unit: "vhxh", due: new(year, month, 10, 17, 0, 0),
                by: [(an, 100)], amount: 506_000);
    }

    private async Task<(PortalProfile Profile, ActivityReport Report)> ReportAsync()
    {
        var report = Story.Must(await Database.As(Someone.Head).GetRequiredService<GetActivityReport>().ExecuteAsync(Year));
        return ((await Services.GetRequiredService<GetPortal>().ExecuteAsync()).Value.Profile, report);
    }

    [Fact]
    public async Task Each_cell_of_the_page_is_that_of_the_paper()
    {
        As(Someone.Head);
        var (profile, report) = await ReportAsync();
        var sheet = ActivityReportSheet.Of(profile, report, new(2026, 11, 20));
        var page = await OpenAsync<ReportPage>("bao-cao?ky=nam&gia-tri=2026");
        var shown = page.FindAll(".sheet");

        Assert.Equal(sheet.Tables.Select(t => t.Caption), shown.Select(s => s.QuerySelector("h3")!.TextContent));
        foreach (var (table, section) in sheet.Tables.Zip(shown))
        {
            if (table.Rows.Count == 0) continue;
            var cells = section.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList()).ToList();
            Assert.Equal(table.Rows.Select(r => r.Cells.Select((c, i) => SheetText.Cell(table.Columns[i], c).Trim()).ToList()), cells);
        }
        var words = string.Join('\n', page.FindAll(".report-words p").Select(p => p.TextContent));
        foreach (var sentence in report.Parts.SelectMany(p => p.Sentences)) Assert.Contains(sentence, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_figure_of_the_workbook_is_that_of_the_paper()
    {
        As(Someone.Head);
        var (profile, report) = await ReportAsync();
        var sheet = ActivityReportSheet.Of(profile, report, new(2026, 11, 20));
        using var workbook = new XLWorkbook(new MemoryStream(SheetWorkbook.Write(sheet)));
        foreach (var table in sheet.Tables)
        {
            var caption = workbook.Worksheets.SelectMany(w => w.CellsUsed(c => c.GetString() == table.Caption)).Single();
            foreach (var (row, r) in table.Rows.Select((row, r) => (row, r)))
                for (var c = 0; c < table.Columns.Count; c++)
                    if (SheetText.Number(row.Cells[c]) is { } number)
                        Assert.Equal(number, (decimal)caption.Worksheet.Cell(caption.Address.RowNumber + 2 + r, c + 1).GetDouble());
        }
    }
}
