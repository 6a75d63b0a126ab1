using System.Xml;
using System.Xml.Linq;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Portal.Core.Papers.Sheets;
using Sheet = Portal.Core.Papers.Sheets.Sheet;

namespace Portal.Core.Papers.Charts;

/// <summary>
/// The charts of a paper in its workbook: real charts of Excel on a worksheet of their own, beside the figures they are drawn
/// from, so that a changed figure moves its bar. ClosedXML writes the figures but no charts: these are put into the saved file.
/// </summary>
internal static class WorkbookCharts
{
    public const string Worksheet = "Biểu đồ";

    /// <summary>Charts begin in the column after the figures and a narrow gap; counted from 0.</summary>
    private const int ChartColumn = 5;
    private const double NameWidth = 44, FigureWidth = 18;

    /// <summary>English metric units: of a centimetre, of a point.</summary>
    private const long Centimetre = 360_000, Point = 12_700;

    /// <summary>Writes the figures of every drawn chart; the answer says where they stand. Nothing is added where nothing is drawn.</summary>
    public static IReadOnlyList<WorkbookChart> WriteFigures(XLWorkbook workbook, Sheet sheet)
    {
        var drawn = sheet.Charts.Where(c => c.IsDrawn)
            .Select(c => c.Kind == SheetChartKind.Share && !c.IsWhole ? c with { Kind = SheetChartKind.Bars } : c).ToList();
        if (drawn.Count == 0) return [];
        var worksheet = workbook.AddWorksheet(Worksheet);
        worksheet.ShowGridLines = false;
        worksheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        worksheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        worksheet.PageSetup.FitToPages(1, 0);
        worksheet.Column(1).Width = NameWidth;
        worksheet.Columns(2, 4).Width = FigureWidth;
        worksheet.Column(5).Width = 3;
        var places = new List<WorkbookChart>();
        var row = 1;
        foreach (var chart in drawn)
        {
            var place = Block(worksheet, chart, row);
            places.Add(place);
            var tall = (int)Math.Ceiling(place.Height / (WorkbookPage.LineHeight * Point));
            row = Math.Max(place.LastRow, row + tall) + 2;
        }
        return places;
    }

    /// <summary>Puts the charts into the saved workbook, which is changed in place.</summary>
    public static void Draw(Stream workbook, IReadOnlyList<WorkbookChart> places)
    {
        if (places.Count == 0) return;
        using var file = SpreadsheetDocument.Open(workbook, isEditable: true);
        var book = file.WorkbookPart!;
        var id = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == Worksheet).Id!.Value!;
        var page = (WorksheetPart)book.GetPartById(id);
        var drawings = page.AddNewPart<DrawingsPart>();
        var anchors = new List<XElement>();
        foreach (var place in places)
        {
            var part = drawings.AddNewPart<ChartPart>();
            Feed(part, ChartMarkup.Of(place));
            anchors.Add(ChartMarkup.Anchor(place, drawings.GetIdOfPart(part), number: anchors.Count + 1, ChartColumn));
        }
        Feed(drawings, ChartMarkup.Drawing(anchors));
        // The schema wants it after the set-up of the page and before these
        var drawing = new Drawing { Id = page.GetIdOfPart(drawings) };
        var before = page.Worksheet.ChildElements.Last(e => e is not (TableParts or LegacyDrawing));
        page.Worksheet.InsertAfter(drawing, before);
        page.Worksheet.Save();
    }

    private static WorkbookChart Block(IXLWorksheet worksheet, SheetChart chart, int row)
    {
        WorkbookPage.SetText(worksheet.Cell(row, 1), chart.Title);
        worksheet.Cell(row, 1).Style.Font.Bold = true;
        var head = row + 1;
        WorkbookPage.SetText(worksheet.Cell(head, 1), chart.ValueKind == SheetColumnKind.Money ? "Đơn vị: đồng" : "");
        for (var s = 0; s < chart.Series.Count; s++) WorkbookPage.SetText(worksheet.Cell(head, s + 2), chart.Series[s].Name);
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            WorkbookPage.SetText(worksheet.Cell(head + 1 + c, 1), chart.Categories[c]);
            for (var s = 0; s < chart.Series.Count; s++)
            {
                // An empty cell leaves a gap in the chart; words in it would be drawn as zero
                if (chart.Series[s].Values[c] is not { } value) continue;
                worksheet.Cell(head + 1 + c, s + 2).SetValue(value);
                worksheet.Cell(head + 1 + c, s + 2).Style.NumberFormat.Format = WorkbookChart.CellFormat(chart.ValueKind);
            }
        }
        var last = head + chart.Categories.Count;
        if (chart.Source is not null) WorkbookPage.SetText(worksheet.Cell(last + 1, 1), "Số liệu: " + chart.Source);
        worksheet.Range(row, 1, last + 1, 1).Style.Alignment.WrapText = true;
        var style = worksheet.Range(head, 1, head, chart.Series.Count + 1).Style;
        style.Font.Bold = true;
        style.Alignment.WrapText = true;
        style.Fill.BackgroundColor = XLColor.FromArgb(0xF2, 0xF2, 0xF2);
        var block = worksheet.Range(head, 1, last, chart.Series.Count + 1);
        block.Style.Border.InsideBorder = XLBorderStyleValues.Thin;
        block.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        var bars = chart.Kind is SheetChartKind.Bars ? chart.Categories.Count * (chart.Series.Count + 1) : 0;
        return new(chart, row, head + 1, last, Width: 17 * Centimetre, Height: Math.Max(8 * Centimetre, bars * Centimetre / 2 + 3 * Centimetre));
    }

    private static void Feed(OpenXmlPart part, XElement content)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream)) new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), content).Save(writer);
        stream.Position = 0;
        part.FeedData(stream);
    }
}

/// <summary>Where the figures of a chart stand (rows from 1, names in column A, series from B) and how large it is, in English metric units.</summary>
internal sealed record WorkbookChart(SheetChart Chart, int Row, int FirstRow, int LastRow, long Width, long Height)
{
    private const string Sheet = $"'{WorkbookCharts.Worksheet}'!";

    public string Names => $"{Sheet}$A${FirstRow}:$A${LastRow}";
    public string SeriesNames => $"{Sheet}$B${FirstRow - 1}:${Column(Chart.Series.Count - 1)}${FirstRow - 1}";
    public string SeriesName(int series) => $"{Sheet}${Column(series)}${FirstRow - 1}";
    public string Values(int series) => $"{Sheet}${Column(series)}${FirstRow}:${Column(series)}${LastRow}";
    public string Name(int category) => $"{Sheet}$A${FirstRow + category}";
    public string Across(int category) => $"{Sheet}$B${FirstRow + category}:${Column(Chart.Series.Count - 1)}${FirstRow + category}";

    public static string CellFormat(SheetColumnKind kind) => kind switch
    {
        SheetColumnKind.Percent => "0.0%",
        SheetColumnKind.Decimal => "#,##0.##",
        _ => "#,##0",
    };

    private static char Column(int series) => (char)('B' + series);
}
