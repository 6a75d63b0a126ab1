namespace Portal.Core.Papers.Charts;

/// <summary>
/// Parts of a whole: one bar for each series, divided among the categories, and under them a line for each part with its figure
/// and its hundredths, which add up to 100.
/// </summary>
internal sealed class ChartShare(SheetChart chart, ChartLook look)
{
    private const double Gap = 6;
    private readonly ChartFigures figures = new(chart);
    private readonly ChartType type = new(look);

    public ChartPen Draw()
    {
        var pen = new ChartPen(type);
        if (figures.Unit is not null)
        {
            pen.Text(0, type.Line / 2, "Đơn vị: " + figures.Unit, css: "unit");
            pen.Y += type.Line * 1.2;
        }
        foreach (var series in chart.Series) Bar(pen, series);
        pen.Y += Gap;
        Parts(pen);
        return pen;
    }

    private void Bar(ChartPen pen, SheetSeries series)
    {
        if (chart.Series.Count > 1)
        {
            pen.Text(0, pen.Y + type.Line / 2, type.Wrap(series.Name, look.Width, 1)[0]);
            pen.Y += type.Line;
        }
        var (whole, x, height) = (series.Values.Sum() ?? 0, 0.0, type.Line * 1.2);
        for (var c = 0; c < series.Values.Count; c++)
        {
            var width = (double)(series.Values[c] ?? 0) / (double)whole * look.Width;
            if (width > 0) pen.Bar(c, x + 0.75, pen.Y, width - 1.5, height);
            x += width;
        }
        pen.Y += height + Gap;
    }

    private void Parts(ChartPen pen)
    {
        var told = chart.Series.Select(Told).ToList();
        var heads = chart.Series.Select(s => chart.Series.Count > 1 ? Math.Min(90, type.WidthOf(s.Name)) : 0).ToList();
        var widths = told.Select((t, s) => Math.Max(t.Max(type.WidthOf), heads[s]) + 2 * Gap).ToList();
        if (chart.Series.Count > 1) Heads(pen, widths);
        var room = look.Width - ChartLegend.Swatch - Gap - widths.Sum();
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            var name = type.Wrap(chart.Categories[c], Math.Max(60, room), 4);
            var height = name.Count * type.Line + 3;
            pen.Bar(c, 0, pen.Y + height / 2 - 5, ChartLegend.Swatch, 10);
            pen.Lines(ChartLegend.Swatch + Gap, pen.Y + height / 2, name);
            var right = look.Width;
            for (var s = chart.Series.Count - 1; s >= 0; right -= widths[s], s--) pen.Text(right, pen.Y + height / 2, told[s][c], "end", "value");
            pen.Y += height;
        }
    }

    private void Heads(ChartPen pen, List<double> widths)
    {
        var heads = chart.Series.Select((s, i) => type.Wrap(s.Name, widths[i] - Gap, 3)).ToList();
        var height = heads.Max(h => h.Count) * type.Line;
        var right = look.Width;
        for (var s = chart.Series.Count - 1; s >= 0; right -= widths[s], s--) pen.Lines(right, pen.Y + height / 2, heads[s], "end");
        pen.Y += height + Gap / 2;
        pen.Axis(0, pen.Y, look.Width, pen.Y);
        pen.Y += Gap / 2;
    }

    /// <summary><c>120 (60%)</c> for each part; the tenths left over by rounding go to the largest remainders.</summary>
    private List<string> Told(SheetSeries series)
    {
        var tenths = new Money(1000).Split(series.Values.Select(v => v ?? 0).ToList());
        return series.Values.Select((v, i) => v is null ? ChartFigures.Missing : $"{figures.Say(v)} ({Vietnamese.Number(tenths[i].Dong / 10m)}%)").ToList();
    }
}
