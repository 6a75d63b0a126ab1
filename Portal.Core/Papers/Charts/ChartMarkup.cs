using System.Xml.Linq;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Papers.Charts;

/// <summary>
/// A chart as the markup of Office Open XML (ECMA-376 part 1, chapter 21): bars, columns, a line or a stacked bar over ranges of the workbook,
/// with the values beside for readers that do not calculate, and the figures written at the bars.
/// </summary>
internal static class ChartMarkup
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace D = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const decimal Million = 1_000_000;
    private const int CategoryAxis = 111, ValueAxis = 222;

    public static XElement Of(WorkbookChart place)
    {
        var chart = place.Chart;
        var legend = chart.Series.Count > 1 || chart.Kind == SheetChartKind.Share
            ? new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", 0)) : null;
        return new XElement(C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
            Val("roundedCorners", 0),
            new XElement(C + "chart",
                Title(Heading(chart), size: 1200),
                Val("autoTitleDeleted", 0),
                new XElement(C + "plotArea", new XElement(C + "layout"), Plot(place), CategoryAxisOf(chart), ValueAxisOf(chart)),
                legend,
                Val("plotVisOnly", 1),
                Val("dispBlanksAs", "gap")));
    }

    /// <summary>The drawing of a worksheet: its anchors.</summary>
    public static XElement Drawing(IEnumerable<XElement> anchors) => new(D + "wsDr",
        new XAttribute(XNamespace.Xmlns + "xdr", D), new XAttribute(XNamespace.Xmlns + "a", A), anchors);

    /// <summary>Hangs a chart at the row of its figures; <paramref name="number"/> is its own within the worksheet.</summary>
    public static XElement Anchor(WorkbookChart place, string partId, int number, int column) => new(D + "oneCellAnchor",
        new XElement(D + "from", new XElement(D + "col", column), new XElement(D + "colOff", 0),
            new XElement(D + "row", place.Row - 1), new XElement(D + "rowOff", 0)),
        new XElement(D + "ext", new XAttribute("cx", place.Width), new XAttribute("cy", place.Height)),
        new XElement(D + "graphicFrame", new XAttribute("macro", ""),
            new XElement(D + "nvGraphicFramePr",
                new XElement(D + "cNvPr", new XAttribute("id", number + 1), new XAttribute("name", $"Biểu đồ {number}"),
                    new XAttribute("descr", SheetText.Clean(place.Chart.Title))),
                new XElement(D + "cNvGraphicFramePr")),
            new XElement(D + "xfrm",
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
                new XElement(C + "chart",
                    new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "r", R), new XAttribute(R + "id", partId))))),
        new XElement(D + "clientData"));

    private static string Heading(SheetChart chart) => chart.Kind != SheetChartKind.Share && InMillions(chart) ? chart.Title + " (triệu đồng)" : chart.Title;

    private static bool InMillions(SheetChart chart) =>
        chart.ValueKind == SheetColumnKind.Money && chart.Series.SelectMany(s => s.Values).Any(v => v is { } value && Math.Abs(value) >= Million);

    /// <summary>Two commas divide by a million; the separators are those of the reader's Windows.</summary>
    private static string Format(SheetChart chart) => InMillions(chart) ? "#,##0.0,," : WorkbookChart.CellFormat(chart.ValueKind);

    private static XElement Plot(WorkbookChart place)
    {
        var chart = place.Chart;
        var axes = new[] { Val("axId", CategoryAxis), Val("axId", ValueAxis) };
        if (chart.Kind == SheetChartKind.Line)
            return new XElement(C + "lineChart", Val("grouping", "standard"), Val("varyColors", 0), chart.Series.Select((_, s) => Series(place, s)),
                Val("marker", 1), axes);
        var share = chart.Kind == SheetChartKind.Share;
        return new XElement(C + "barChart",
            Val("barDir", chart.Kind == SheetChartKind.Columns ? "col" : "bar"),
            Val("grouping", share ? "percentStacked" : "clustered"), Val("varyColors", 0),
            // The parts of a whole are series to Excel
            share ? chart.Categories.Select((_, c) => Part(place, c)) : chart.Series.Select((_, s) => Series(place, s)),
            Val("gapWidth", 60), share ? Val("overlap", 100) : null, axes);
    }

    private static XElement Series(WorkbookChart place, int s)
    {
        var (chart, series) = (place.Chart, place.Chart.Series[s]);
        var line = chart.Kind == SheetChartKind.Line;
        return new XElement(C + "ser", Val("idx", s), Val("order", s), Words("tx", place.SeriesName(s), [series.Name]),
            line ? ChartFilling.Line(s) : ChartFilling.Bar(s), line ? ChartFilling.Mark(s) : Val("invertIfNegative", 0),
            Labels(chart, line ? "t" : "outEnd"),
            Words("cat", place.Names, chart.Categories), Numbers(chart, place.Values(s), series.Values), line ? Val("smooth", 0) : null);
    }

    private static XElement Part(WorkbookChart place, int c) => new(C + "ser", Val("idx", c), Val("order", c),
        Words("tx", place.Name(c), [place.Chart.Categories[c]]), ChartFilling.Bar(c), Val("invertIfNegative", 0), Labels(place.Chart, null),
        Words("cat", place.SeriesNames, place.Chart.Series.Select(s => s.Name).ToList()),
        Numbers(place.Chart, place.Across(c), place.Chart.Series.Select(s => s.Values[c]).ToList()));

    private static XElement Labels(SheetChart chart, string? position) => new(C + "dLbls",
        new XElement(C + "numFmt", new XAttribute("formatCode", Format(chart)), new XAttribute("sourceLinked", 0)),
        chart.Kind == SheetChartKind.Share ? ChartFilling.Paper : null,
        position is null ? null : Val("dLblPos", position),
        Val("showLegendKey", 0), Val("showVal", 1), Val("showCatName", 0), Val("showSerName", 0), Val("showPercent", 0), Val("showBubbleSize", 0));

    private static XElement Words(string name, string range, IReadOnlyList<string> texts) => new(C + name, new XElement(C + "strRef",
        new XElement(C + "f", range),
        new XElement(C + "strCache", Val("ptCount", texts.Count),
            texts.Select((t, i) => new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", SheetText.Clean(t)))))));

    private static XElement Numbers(SheetChart chart, string range, IReadOnlyList<decimal?> values) => new(C + "val", new XElement(C + "numRef",
        new XElement(C + "f", range),
        new XElement(C + "numCache", new XElement(C + "formatCode", WorkbookChart.CellFormat(chart.ValueKind)), Val("ptCount", values.Count),
            values.Select((v, i) => v is null ? null : new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", v))))));

    private static XElement CategoryAxisOf(SheetChart chart)
    {
        var lying = chart.Kind is SheetChartKind.Bars or SheetChartKind.Share;
        return new XElement(C + "catAx", Val("axId", CategoryAxis),
            // Excel counts lying bars from below; the first belongs on top
            new XElement(C + "scaling", Val("orientation", lying ? "maxMin" : "minMax")),
            Val("delete", 0), Val("axPos", lying ? "l" : "b"), Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "low"),
            Val("crossAx", ValueAxis), Val("crosses", "autoZero"), Val("auto", 0), Val("lblAlgn", "ctr"), Val("lblOffset", 100), Val("noMultiLvlLbl", 1));
    }

    private static XElement ValueAxisOf(SheetChart chart)
    {
        var lying = chart.Kind is SheetChartKind.Bars or SheetChartKind.Share;
        var format = chart.Kind == SheetChartKind.Share ? "0%" : Format(chart);
        return new XElement(C + "valAx", Val("axId", ValueAxis), new XElement(C + "scaling", Val("orientation", "minMax")),
            Val("delete", 0), Val("axPos", lying ? "b" : "l"),
            new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", 0)),
            Val("majorTickMark", "out"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"), Val("crossAx", CategoryAxis),
            Val("crosses", lying ? "max" : "autoZero"), Val("crossBetween", "between"));
    }

    private static XElement Title(string text, int size) => new(C + "title",
        new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "p",
            new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", size), new XAttribute("b", 1))),
            new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", "vi-VN"), new XAttribute("sz", size), new XAttribute("b", 1)),
                new XElement(A + "t", SheetText.Clean(text)))))),
        Val("overlay", 0));

    private static XElement Val(string name, object value) => new(C + name, new XAttribute("val", value));
}
