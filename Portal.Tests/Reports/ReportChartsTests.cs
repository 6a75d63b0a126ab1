using System.Globalization;
using System.Xml.Linq;
using Bunit;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Reports;
using Portal.Core.Kernel;
using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Royalties.Budgets.Sheets;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Support;
using Xunit;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Portal.Tests.Reports;

/// <summary>Every chart of the report and of the budget: on the page, on paper and in the workbook it shows the figures of the table it names.</summary>
[Trait("Row", "H1")]
public sealed class ReportChartsTests : AdminTestContext
{
    private static readonly string[] Codes = ["2026-11", "2026-Q4", "2026", "2026-10-05_2026-11-20"];

    protected override Task ArrangeAsync() => OfficeOfEveryPart.LayAsync(Database);

    private async Task<Sheet> SheetAsync(string code)
    {
        Assert.True(ReportSpans.TryParse(code, out var span));
        return Story.Must(await Database.As(Someone.Head).GetRequiredService<OpenReport>().ExecuteAsync(span, number: null, today: true));
    }

    [Fact]
    [Trait("Row", "G8")]
    public async Task Every_value_of_every_chart_stands_in_the_table_it_names()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var detail = await Budgeted.Detail(Database);
        var profile = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;
        List<Sheet> sheets = [BudgetSheet.Of(profile, detail)];
        foreach (var code in Codes) sheets.Add(await SheetAsync(code));
        foreach (var sheet in sheets)
        {
            Assert.NotEmpty(sheet.Charts);
            foreach (var chart in sheet.Charts)
            {
                seen.Add(chart.Key);
                var figures = new ChartsTold(sheet, chart);
                foreach (var (s, series) in chart.Series.Index())
                    foreach (var (c, value) in series.Values.Index())
                        Assert.True(figures.Of(s, c) == value, $"{chart.Title}, {series.Name}, {chart.Categories[c]}: {value}, table {figures.Of(s, c)}");
            }
        }
        Assert.Equal(["dang-tin-chuyen-muc", "dang-tin-don-vi", "luy-ke", "nhuan-but", "theo-thang", "thoi-han"], seen.Order());
    }

    [Fact]
    public async Task The_drawings_on_the_page_tell_those_figures_in_words_and_beside_their_bars()
    {
        As(Someone.Head);
        var page = await OpenAsync<ReportPage>("bao-cao?ky=quy&gia-tri=2026-Q4&ban=tam-tinh");
        var charts = (await SheetAsync("2026-Q4")).Charts;
        var drawings = page.FindAll(".charts svg").Select(svg => XElement.Parse(svg.OuterHtml.Replace("&nbsp;", "\u00A0", StringComparison.Ordinal))).ToList();

        Assert.Equal(charts.Select(c => c.Title), drawings.Select(d => d.Elements("title").Single().Value));
        foreach (var (chart, drawing) in charts.Zip(drawings))
        {
            AssertDrawn(chart, drawing);
            AssertDrawn(chart, XElement.Parse(ChartSvg.Write(chart, ChartLook.Paper(landscape: false))));
            // For who does not see it: the table that has them all
            var table = drawing.Attribute("aria-describedby")!.Value.Split(' ')[^1];
            Assert.StartsWith(chart.Source + ".", page.Find($"#{table} h3").TextContent, StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// The first twelve in words, whole; each known value as a text of the drawing, rounded no more than its last digit says. Under a line not every figure
    /// has room: those that stand there are its own.
    /// </summary>
    private static void AssertDrawn(SheetChart chart, XElement drawing)
    {
        var column = new SheetColumn("", "", chart.ValueKind, 1);
        string Whole(decimal? value) => value is not { } v ? "không có số liệu" : chart.ValueKind == SheetColumnKind.Money ? Money.Round(v).ToString()
            : SheetText.Cell(column, v);
        var told = chart.Categories.Take(12).Select((name, c) =>
            $"{name}: {string.Join(", ", chart.Series.Select(s => (chart.Series.Count > 1 ? s.Name + " " : "") + Whole(s.Values[c])))}");
        Assert.StartsWith(string.Join("; ", told), drawing.Elements("desc").Single().Value, StringComparison.Ordinal);

        var texts = drawing.Descendants("text").Select(t => t.Value).ToList();
        var scale = texts.Exists(t => t.Contains("triệu đồng", StringComparison.Ordinal)) ? 1_000_000m : 1;
        var figures = texts.Where(t => decimal.TryParse(t, NumberStyles.Number, Vietnamese.Culture, out _)).Select(t => (
            Value: decimal.Parse(t, NumberStyles.Number, Vietnamese.Culture) * scale,
            Slack: scale / 2 / (decimal)Math.Pow(10, t.Contains(',', StringComparison.Ordinal) ? t.Length - t.IndexOf(',', StringComparison.Ordinal) - 1 : 0)));
        var values = chart.Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        Assert.NotEmpty(figures);
        if (chart.Kind == SheetChartKind.Line)
            Assert.All(figures, f => Assert.True(values.Exists(v => Math.Abs(f.Value - v) <= f.Slack), $"{chart.Title} shows {f.Value}"));
        else Assert.All(values, v => Assert.True(figures.Any(f => Math.Abs(f.Value - v) <= f.Slack), $"{chart.Title} does not show {v}"));
    }

    [Fact]
    public async Task The_charts_of_the_workbook_are_drawn_from_cells_that_hold_the_same_figures()
    {
        var sheet = await SheetAsync("2026-Q4");
        var bytes = SheetWorkbook.Write(sheet);
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var charts = file.WorkbookPart!.WorksheetParts.Where(p => p.DrawingsPart is not null).SelectMany(p => p.DrawingsPart!.ChartParts)
            .Select(p => p.ChartSpace).ToList();

        Assert.Equal(6, charts.Count);
        foreach (var chart in sheet.Charts)
        {
            var drawn = charts.Single(c => c.Descendants<C.Title>().First().InnerText.StartsWith(chart.Title, StringComparison.Ordinal));
            var ranges = drawn.Descendants<C.Values>().Select(v => workbook.Range(v.NumberReference!.Formula!.Text).Cells()
                .Select(c => c.IsEmpty() ? (decimal?)null : c.GetValue<decimal>())).ToList();
            Assert.Equal(chart.Series.Select(s => s.Values), ranges);
            var names = drawn.Descendants<C.CategoryAxisData>().First().StringReference!.Formula!.Text;
            Assert.Equal(chart.Categories, workbook.Range(names).Cells().Select(c => c.GetString()));
        }
    }
}
