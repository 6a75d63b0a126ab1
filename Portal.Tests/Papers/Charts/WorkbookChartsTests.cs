using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;
using Xunit;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Portal.Tests.Papers.Charts;

/// <summary>Charts in a workbook are Excel's own, drawn from cells of the same workbook.</summary>
[Trait("Row", "H1")]
public sealed class WorkbookChartsTests
{
    private static readonly Sheet Whole = SomeCharts.Sheet(
        SomeCharts.Bars, SomeCharts.Months(SheetChartKind.Columns), SomeCharts.Months(SheetChartKind.Line, 3), SomeCharts.Share(3), SomeCharts.Negative,
        SomeCharts.Many());

    private static SpreadsheetDocument Open(Sheet sheet) => SpreadsheetDocument.Open(new MemoryStream(SheetWorkbook.Write(sheet)), isEditable: false);

    private static List<C.ChartSpace> ChartsOf(SpreadsheetDocument file) => file.WorkbookPart!.WorksheetParts
        .Where(p => p.DrawingsPart is not null).SelectMany(p => p.DrawingsPart!.ChartParts)
        .OrderBy(p => p.Uri.ToString().Length).ThenBy(p => p.Uri.ToString(), StringComparer.Ordinal).Select(p => p.ChartSpace).ToList();

    [Fact]
    public void The_file_is_valid_by_the_schema_and_holds_a_chart_for_each_of_the_paper()
    {
        using var file = Open(Whole);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2010).Validate(file)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(Whole.Charts.Count, ChartsOf(file).Count);
        Assert.Equal(Whole.Charts.Count, file.WorkbookPart!.WorksheetParts.Single(p => p.DrawingsPart is not null)
            .DrawingsPart!.WorksheetDrawing.Elements<DocumentFormat.OpenXml.Drawing.Spreadsheet.OneCellAnchor>().Count());
    }

    /// <summary>What a chart shows is read back through the ranges it names, so a changed cell moves it.</summary>
    [Fact]
    public void Every_range_of_a_chart_holds_the_figures_it_shows()
    {
        var bytes = SheetWorkbook.Write(Whole);
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        var told = 0;
        foreach (var numbers in ChartsOf(file).SelectMany(c => c.Descendants<C.NumberReference>()))
        {
            var cells = workbook.Range(numbers.Formula!.Text).Cells().ToList();
            var shown = numbers.NumberingCache!.Elements<C.NumericPoint>()
                .Select(p => ((int)p.Index!.Value, decimal.Parse(p.NumericValue!.Text, CultureInfo.InvariantCulture))).ToList();
            Assert.Equal((int)numbers.NumberingCache.PointCount!.Val!.Value, cells.Count);
            Assert.Equal(cells.Index().Where(c => !c.Item.IsEmpty()).Select(c => (c.Index, c.Item.GetValue<decimal>())), shown);
            told += shown.Count;
        }
        foreach (var words in ChartsOf(file).SelectMany(c => c.Descendants<C.StringReference>()))
            Assert.Equal(words.StringCache!.Elements<C.StringPoint>().Select(p => p.NumericValue!.Text),
                workbook.Range(words.Formula!.Text).Cells().Select(c => c.GetString()));
        Assert.Equal(Whole.Charts.Sum(c => c.Series.Sum(s => s.Values.Count(v => v is not null))), told);
    }

    [Fact]
    public void The_first_name_stands_on_top_and_parts_of_a_whole_are_stacked()
    {
        using var file = Open(Whole);
        var charts = ChartsOf(file);

        Assert.Equal(C.OrientationValues.MaxMin, charts[0].Descendants<C.CategoryAxis>().Single().Scaling!.Orientation!.Val!.Value);
        Assert.Equal(C.BarDirectionValues.Column, charts[1].Descendants<C.BarDirection>().Single().Val!.Value);
        Assert.Single(charts[2].Descendants<C.LineChart>());
        Assert.Equal(C.BarGroupingValues.PercentStacked, charts[3].Descendants<C.BarGrouping>().Single().Val!.Value);
        Assert.Equal(3, charts[3].Descendants<C.BarChartSeries>().Count());
    }

    [Fact]
    public void Money_is_shown_in_millions_over_cells_of_whole_dong()
    {
        var bytes = SheetWorkbook.Write(SomeCharts.Sheet(SomeCharts.Months(SheetChartKind.Columns)));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        var chart = Assert.Single(ChartsOf(file));

        Assert.Contains("triệu đồng", chart.Descendants<C.Title>().First().InnerText, StringComparison.Ordinal);
        Assert.All(chart.Descendants<C.NumberingFormat>(), f => Assert.Equal("#,##0.0,,", f.FormatCode!.Value));
        Assert.Equal(19_665_000, workbook.Worksheet(WorkbookCharts.Worksheet).Cell("B3").GetDouble());
        Assert.True(workbook.Worksheet(WorkbookCharts.Worksheet).Cell("B6").IsEmpty());
    }

    [Fact]
    public void A_paper_without_charts_has_no_worksheet_for_them_and_a_table_of_that_name_gives_way()
    {
        using var without = Open(SomeCharts.Sheet(SomeCharts.Of(SheetChartKind.Bars, ["A"], [1])));
        Assert.Equal(2, without.WorkbookPart!.WorksheetParts.Count());

        var sheet = SomeCharts.Sheet(SomeCharts.Bars);
        using var file = Open(sheet with { Tables = [sheet.Tables[0] with { Caption = "Biểu đồ" }, sheet.Tables[1]] });
        var names = file.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value).ToList();
        Assert.Equal(["Bảng 1", "2. Câu hỏi quá hạn trả lời", "Biểu đồ"], names);
    }

    [Fact]
    public void A_name_that_begins_like_a_formula_stays_a_name()
    {
        var bytes = SheetWorkbook.Write(SomeCharts.Sheet(SomeCharts.Of(SheetChartKind.Bars, ["=1+1", "@b", "-c"], [1, 2, 3])));
        using var workbook = new XLWorkbook(new MemoryStream(bytes));

        Assert.Equal("=1+1", workbook.Worksheet(WorkbookCharts.Worksheet).Cell("A3").GetString());
        Assert.DoesNotContain(workbook.Worksheet(WorkbookCharts.Worksheet).CellsUsed(), c => c.HasFormula);
    }
}
