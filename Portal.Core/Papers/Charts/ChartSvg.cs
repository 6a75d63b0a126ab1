using System.Text;

namespace Portal.Core.Papers.Charts;

/// <summary>
/// A chart as inline SVG: vectors on paper and screen, one picture with a name and its figures in words for who does not see it.
/// It has no colours of its own; the classes stand in the style sheet around it (<see cref="PaperStyle"/>, the back-office's).
/// </summary>
public static class ChartSvg
{
    /// <summary>So many categories are read aloud; the rest is in the table.</summary>
    private const int MostSpoken = 12;

    /// <summary>The style of charts on paper, in black and white.</summary>
    public const string PaperStyle = """
        .chart{margin:4mm 0 0;break-inside:avoid}
        .chart figcaption{font-weight:bold;font-size:12pt;padding-bottom:1.5mm;break-after:avoid}
        .chart svg{display:block;width:100%;height:auto;break-inside:avoid}
        .chart .source{font-size:11pt;font-style:italic;margin-top:1mm;break-before:avoid}
        .chart text{font-size:11px;fill:#000}
        .chart .unit,.chart .none{font-style:italic}
        .chart .axis{stroke:#000;stroke-width:.6;fill:none}
        .chart .s1{fill:#333;stroke:#333}
        .chart .s2,.chart .s3,.chart .s5,.chart .s6{fill:#fff;stroke:#000}
        .chart .s4{fill:#b5b5b5;stroke:#000}
        .chart rect,.chart .mark{stroke-width:.75}
        .chart .hatch{stroke:#000;stroke-width:.7;fill:none}
        .chart .line{fill:none;stroke:#000;stroke-width:1.5}
        .chart .l2{stroke-dasharray:6 3}
        .chart .l3{stroke-dasharray:1.5 3}
        """;

    /// <summary>The chart as one picture; <paramref name="describedBy"/> is the id of the table with the same figures.</summary>
    public static string Write(SheetChart chart, ChartLook look, string? describedBy = null) =>
        WriteParts(chart, look with { MostHeight = double.PositiveInfinity }, describedBy).Single();

    /// <summary>The chart in as many pictures as pages are needed for it; empty where there is too little to draw.</summary>
    public static IReadOnlyList<string> WriteParts(SheetChart chart, ChartLook look, string? describedBy = null)
    {
        chart.ThrowIfUneven();
        if (!chart.IsDrawn) return [];
        var pens = Draw(chart, look).ToList();
        return pens.Select((pen, i) => Wrap(chart, look, pen, i, pens.Count, describedBy)).ToList();
    }

    private static IEnumerable<ChartPen> Draw(SheetChart chart, ChartLook look)
    {
        if (chart.Kind == SheetChartKind.Share && chart.IsWhole) return [new ChartShare(chart, look).Draw()];
        if (chart.Kind is SheetChartKind.Columns or SheetChartKind.Line && new ChartColumns(chart, look) is { Fits: true } columns) return [columns.Draw()];
        return new ChartBars(chart, look).Draw();
    }

    private static string Wrap(SheetChart chart, ChartLook look, ChartPen pen, int index, int count, string? describedBy)
    {
        var id = $"bieu-do-{chart.Key}" + (index == 0 ? "" : $"-{index + 1}");
        var svg = new StringBuilder("<svg role=\"img\" preserveAspectRatio=\"xMinYMin\" viewBox=\"0 0 ").Append(ChartFigures.Length(look.Width)).Append(' ');
        svg.Append(ChartFigures.Length(pen.Y + 2)).Append("\" aria-labelledby=\"").Append(id).Append("-ten\" aria-describedby=\"").Append(id).Append("-so");
        if (describedBy is not null) svg.Append(' ').Append(ChartPen.Encode(describedBy));
        svg.Append("\"><title id=\"").Append(id).Append("-ten\">").Append(ChartPen.Encode(chart.Title));
        if (count > 1) svg.Append(ChartPen.Encode($" (phần {index + 1}/{count})"));
        svg.Append("</title><desc id=\"").Append(id).Append("-so\">").Append(ChartPen.Encode(Spoken(chart))).Append("</desc>");
        return svg.Append(pen.Drawn).Append("</svg>").ToString();
    }

    /// <summary>The figures in words, whole: <c>Phòng Văn hóa: kỳ này 12, kỳ trước không có số liệu; …</c></summary>
    private static string Spoken(SheetChart chart)
    {
        var figures = new ChartFigures(chart);
        var named = chart.Series.Count > 1;
        var told = chart.Categories.Take(MostSpoken).Select((category, c) =>
            $"{category}: {string.Join(", ", chart.Series.Select(s => (named ? s.Name + " " : "") + figures.SayWhole(s.Values[c])))}");
        var rest = chart.Categories.Count - MostSpoken;
        return string.Join("; ", told) + (rest > 0 ? $"; và {rest} mục nữa trong bảng số liệu." : ".");
    }
}
