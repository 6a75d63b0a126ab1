using System.Text;

namespace Portal.Core.Papers.Charts;

/// <summary>
/// Standing columns, or a line over time. One series of columns has its figures above them; otherwise they stand in rows under the
/// names, which are the key to fillings and lines as well.
/// </summary>
internal sealed class ChartColumns
{
    private const double Gap = 6, WidestColumn = 46, MarkSlot = 8;
    private const int MostLines = 3;
    private const string Dash = "–";
    private readonly SheetChart chart;
    private readonly ChartLook look;
    private readonly ChartFigures figures;
    private readonly ChartType type;
    private readonly bool isLine;

    /// <summary>Width of the keys at the left, of the narrowest slot that holds any name and figure, and of the slots there are.</summary>
    private readonly double heads, needed, left, slot;

    public ChartColumns(SheetChart chart, ChartLook look)
    {
        (this.chart, this.look, figures, type, isLine) = (chart, look, new(chart), new(look), chart.Kind == SheetChartKind.Line);
        heads = HasRows ? Math.Min(look.Width * 0.3, chart.Series.Max(s => type.WidthOf(s.Name)) + ChartLegend.Swatch + Gap) + Gap : 0;
        needed = Needed();
        var count = Math.Max(1, chart.Categories.Count);
        // Where not every point is named, names are wider than their slots: the first and the last want room at the edges
        var edge = needed > (look.Width - heads) / count ? needed / 2 : 0;
        (left, slot) = (heads + edge, (look.Width - heads - 2 * edge) / count);
    }

    /// <summary>
    /// True where every name and figure has room under its column. A line may do with every second, third … of them, the last among
    /// them, for its table has the others.
    /// </summary>
    public bool Fits => isLine
        ? chart.Categories.Count >= SheetChart.FewestValues && chart.Categories.Count <= look.Width / 5 && needed <= look.Width / 4
        : needed <= slot;

    private bool HasRows => isLine || chart.Series.Count > 1;

    /// <summary>Each how many-th point is named and told.</summary>
    private int Step => Math.Max(1, (int)Math.Ceiling(needed / slot));

    private double Needed()
    {
        var widest = chart.Series.SelectMany(s => s.Values).Select(v => type.WidthOf(Said(v))).DefaultIfEmpty(0).Max();
        foreach (var name in chart.Categories)
        {
            var room = Math.Max(name.Split(' ').Max(type.WidthOf), type.WidthOf(name) / MostLines);
            while (type.Wrap(name, room, int.MaxValue).Count > MostLines) room += 4;
            widest = Math.Max(widest, room);
        }
        return widest + (HasRows ? Gap : 2);
    }

    public ChartPen Draw()
    {
        var pen = new ChartPen(type);
        Above(pen);
        pen.Y += HasRows ? Gap : type.Line;
        var (top, bottom) = (pen.Y, pen.Y + look.Rise);
        double At(decimal value) => bottom - figures.Share(value) * (bottom - top);
        pen.Axis(heads, At(0), look.Width, At(0));
        for (var s = 0; s < chart.Series.Count; s++)
        {
            if (isLine) Line(pen, s, At);
            else Columns(pen, s, At);
        }
        pen.Y = bottom + (figures.Low < 0 && !HasRows ? type.Line : Gap);
        Names(pen);
        if (HasRows) Rows(pen);
        return pen;
    }

    private void Above(ChartPen pen)
    {
        var words = figures.Unit is null ? "" : "Đơn vị: " + figures.Unit;
        if (chart.Series.Any(s => s.Values.Contains(null))) words += $"{(words.Length > 0 ? "; " : "")}dấu “{Dash}” là {ChartFigures.Missing}";
        foreach (var line in type.Wrap(Vietnamese.Capital(words), look.Width, 2).Where(l => l.Length > 0))
        {
            pen.Text(0, pen.Y + type.Line / 2, line, css: "unit");
            pen.Y += type.Line * 1.1;
        }
    }

    private double Middle(int category) => left + (category + 0.5) * slot;

    private string Said(decimal? value) => value is null ? Dash : figures.Say(value);

    private void Columns(ChartPen pen, int series, Func<decimal, double> at)
    {
        var width = Math.Min(WidestColumn, slot * 0.78 / chart.Series.Count);
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            var x = Middle(c) + (series - chart.Series.Count / 2.0) * width;
            if (chart.Series[series].Values[c] is { } value)
            {
                var (zero, end) = (at(0), at(value));
                pen.Bar(series, x + 1, Math.Min(zero, end), width - 2, Math.Abs(end - zero));
                if (!HasRows) pen.Text(Middle(c), value < 0 ? end + type.Line / 2 : end - type.Line / 2, figures.Say(value), "middle", "value");
            }
            else if (!HasRows) pen.Text(Middle(c), at(0) - type.Line / 2, Said(null), "middle", "none");
        }
    }

    private void Line(ChartPen pen, int series, Func<decimal, double> at)
    {
        var (path, joined) = (new StringBuilder(), false);
        var values = chart.Series[series].Values;
        for (var c = 0; c < values.Count; c++)
        {
            // A missing value breaks the line
            if (values[c] is { } value)
                path.Append(joined ? 'L' : 'M').Append(ChartFigures.Length(Middle(c))).Append(' ').Append(ChartFigures.Length(at(value)));
            joined = values[c] is not null;
        }
        if (path.Length > 0) pen.Path(path.ToString(), "line l" + (series + 1));
        for (var c = 0; c < values.Count; c++)
            if (values[c] is { } value && (slot > MarkSlot || IsAlone(values, c))) pen.Mark(series, Middle(c), at(value));
    }

    /// <summary>A point between gaps has no line that would show it.</summary>
    private static bool IsAlone(IReadOnlyList<decimal?> values, int c) => values.ElementAtOrDefault(c - 1) is null && values.ElementAtOrDefault(c + 1) is null;

    private bool IsTold(int category) => (chart.Categories.Count - 1 - category) % Step == 0;

    private void Names(ChartPen pen)
    {
        var most = 1;
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            if (!IsTold(c)) continue;
            var lines = type.Wrap(chart.Categories[c], Math.Max(slot * Step, needed) - 1, MostLines);
            most = Math.Max(most, lines.Count);
            for (var l = 0; l < lines.Count; l++) pen.Text(Inside(c, type.WidthOf(lines[l])), pen.Y + (l + 0.5) * type.Line, lines[l], "middle");
        }
        pen.Y += most * type.Line + Gap / 2;
    }

    private void Rows(ChartPen pen)
    {
        for (var s = 0; s < chart.Series.Count; s++)
        {
            pen.Axis(0, pen.Y, look.Width, pen.Y);
            var name = type.Wrap(chart.Series[s].Name, heads - Gap - ChartLegend.Swatch - Gap, MostLines);
            var height = name.Count * type.Line + 3;
            Key(pen, s, pen.Y + height / 2);
            pen.Lines(ChartLegend.Swatch + Gap, pen.Y + height / 2, name);
            for (var c = 0; c < chart.Categories.Count; c++)
            {
                if (!IsTold(c)) continue;
                var said = Said(chart.Series[s].Values[c]);
                pen.Text(Inside(c, type.WidthOf(said)), pen.Y + height / 2, said, "middle", "value");
            }
            pen.Y += height;
        }
    }

    private void Key(ChartPen pen, int series, double y)
    {
        if (!isLine)
        {
            pen.Bar(series, 0, y - 5, ChartLegend.Swatch, 10);
            return;
        }
        pen.Path($"M0 {ChartFigures.Length(y)}h{ChartFigures.Length(ChartLegend.Swatch)}", "line l" + (series + 1));
        pen.Mark(series, ChartLegend.Swatch / 2, y);
    }

    /// <summary>The middle of words under a point, moved inwards where they would stand over the edge.</summary>
    private double Inside(int category, double width) => Math.Min(Middle(category), look.Width - width / 2);
}
