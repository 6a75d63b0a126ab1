using System.Text;

namespace Portal.Core.Papers.Charts;

/// <summary>
/// Standing columns, or a line over time. One series of columns has its figures above them; otherwise they stand in rows under the
/// names, which are the key to fillings and lines as well.
/// </summary>
internal sealed class ChartColumns(SheetChart chart, ChartLook look)
{
    private const double Gap = 6, WidestColumn = 46;
    private const int MostLines = 3;
    private readonly ChartFigures figures = new(chart);
    private readonly ChartType type = new(look);
    private readonly bool isLine = chart.Kind == SheetChartKind.Line;

    private bool HasRows => isLine || chart.Series.Count > 1;
    private double Left => HasRows ? Math.Min(look.Width * 0.3, chart.Series.Max(s => type.WidthOf(s.Name)) + ChartLegend.Swatch + Gap) + Gap : 0;
    private double Slot => (look.Width - Left) / Math.Max(1, chart.Categories.Count);

    /// <summary>
    /// True where every name and figure has room under its column. A line may do with every second, third … of them, the last among
    /// them, for its table has the others.
    /// </summary>
    public bool Fits => isLine ? chart.Categories.Count >= SheetChart.FewestValues && chart.Categories.Count <= look.Width / 7 : Needed <= Slot;

    /// <summary>Each how many-th point is named and told.</summary>
    private int Step => Math.Max(1, (int)Math.Ceiling(Needed / Slot));

    /// <summary>The narrowest slot that holds any name in a few lines and any figure in one.</summary>
    private double Needed
    {
        get
        {
            var needed = chart.Series.SelectMany(s => s.Values).Select(v => type.WidthOf(Said(v))).DefaultIfEmpty(0).Max();
            foreach (var name in chart.Categories)
            {
                var word = name.Split(' ').Max(type.WidthOf);
                var room = Math.Max(word, type.WidthOf(name) / MostLines);
                while (type.Wrap(name, room, int.MaxValue).Count > MostLines) room += 4;
                needed = Math.Max(needed, room);
            }
            return needed + Gap;
        }
    }

    public ChartPen Draw()
    {
        var pen = new ChartPen(type);
        if (figures.Unit is not null)
        {
            pen.Text(0, type.Line / 2, "Đơn vị: " + figures.Unit, css: "unit");
            pen.Y += type.Line * 1.2;
        }
        pen.Y += HasRows ? Gap : type.Line;
        var (top, bottom) = (pen.Y, pen.Y + Math.Min(look.Width * 0.4, 220));
        double At(decimal value) => bottom - figures.Share(value) * (bottom - top);
        pen.Axis(Left, At(0), look.Width, At(0));
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

    private double Middle(int category) => Left + (category + 0.5) * Slot;

    private string Said(decimal? value) => value is null ? "–" : figures.Say(value);

    private void Columns(ChartPen pen, int series, Func<decimal, double> at)
    {
        var width = Math.Min(WidestColumn, Slot * 0.78 / chart.Series.Count);
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
            if (values[c] is { } value) pen.Mark(series, Middle(c), at(value));
    }

    private bool IsTold(int category) => (chart.Categories.Count - 1 - category) % Step == 0;

    private void Names(ChartPen pen)
    {
        var most = 1;
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            if (!IsTold(c)) continue;
            var lines = type.Wrap(chart.Categories[c], Slot * Step - Gap / 2, MostLines);
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
            var name = type.Wrap(chart.Series[s].Name, Left - ChartLegend.Swatch - Gap, 2);
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
