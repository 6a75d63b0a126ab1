namespace Portal.Core.Papers.Charts;

/// <summary>Lying bars: names at the left in as many lines as they need, a bar for each series, its figure at the end of the bar.</summary>
internal sealed class ChartBars(SheetChart chart, ChartLook look)
{
    private const double Gap = 6;
    private const int MostLines = 4;
    private readonly ChartFigures figures = new(chart);
    private readonly ChartType type = new(look);

    private double BarHeight => look.TypeSize * (chart.Series.Count == 1 ? 1.15 : 1);

    /// <summary>One picture, or several where all bars are taller than a page; all are drawn to the same measure.</summary>
    public IEnumerable<ChartPen> Draw()
    {
        var labels = Math.Min(look.Width * 0.4, chart.Categories.Select(type.WidthOf).DefaultIfEmpty(0).Max());
        var values = chart.Series.SelectMany(s => s.Values).ToList();
        var room = values.OfType<decimal>().Select(v => type.WidthOf(figures.Say(v))).DefaultIfEmpty(0).Max() + Gap;
        var from = labels + Gap + (figures.Low < 0 ? room : 0);
        // Where nothing reaches far to the right, "không có số liệu" still needs its room
        var beside = (look.Width - room - from) * (1 - figures.Share(0));
        var to = Math.Max(from + 20, look.Width - (values.Contains(null) ? Math.Max(room, type.WidthOf(ChartFigures.Missing) + Gap - beside) : room));
        var pen = Begin(out var top);
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var name = type.Wrap(chart.Categories[i], labels + 1, MostLines);
            var height = Math.Max(name.Count * type.Line, chart.Series.Count * (BarHeight + 2)) + look.TypeSize * 0.55;
            if (pen.Y + height > look.MostHeight && pen.Y > top)
            {
                yield return End(pen, top, from, to);
                pen = Begin(out top);
            }
            Row(pen, i, name, height, from, to);
            pen.Y += height;
        }
        yield return End(pen, top, from, to);
    }

    private ChartPen Begin(out double top)
    {
        var pen = new ChartPen(type);
        ChartLegend.Write(pen, look, chart, figures);
        top = pen.Y;
        return pen;
    }

    private ChartPen End(ChartPen pen, double top, double from, double to)
    {
        var zero = from + figures.Share(0) * (to - from);
        pen.Axis(zero, top, zero, pen.Y);
        return pen;
    }

    private void Row(ChartPen pen, int category, IReadOnlyList<string> name, double height, double from, double to)
    {
        var middle = pen.Y + height / 2;
        var cut = name[^1].EndsWith('…');
        if (cut) pen.Open(chart.Categories[category]);
        pen.Lines(0, middle, name);
        if (cut) pen.Close();
        var zero = from + figures.Share(0) * (to - from);
        var y = middle - chart.Series.Count * (BarHeight + 2) / 2 + 1;
        for (var s = 0; s < chart.Series.Count; s++, y += BarHeight + 2)
        {
            var said = figures.Say(chart.Series[s].Values[category]);
            if (chart.Series[s].Values[category] is not { } value) pen.Text(zero + Gap, y + BarHeight / 2, said, css: "none");
            else
            {
                var end = from + figures.Share(value) * (to - from);
                pen.Bar(s, Math.Min(zero, end), y, Math.Abs(end - zero), BarHeight);
                pen.Text(value < 0 ? end - 4 : end + 4, y + BarHeight / 2, said, value < 0 ? "end" : "start", "value");
            }
        }
    }
}
