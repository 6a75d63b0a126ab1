namespace Portal.Core.Papers.Charts;

/// <summary>The lines above a drawing: what its figures count, and which filling is which series.</summary>
internal static class ChartLegend
{
    public const double Swatch = 18;

    public static void Write(ChartPen pen, ChartLook look, SheetChart chart, ChartFigures figures)
    {
        var type = pen.Type;
        if (figures.Unit is not null)
        {
            pen.Text(0, pen.Y + type.Line / 2, "Đơn vị: " + figures.Unit, css: "unit");
            pen.Y += type.Line * 1.2;
        }
        if (chart.Series.Count < 2) return;
        var x = 0.0;
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var name = type.Wrap(chart.Series[s].Name, look.Width - Swatch - 8, 1)[0];
            var width = Swatch + 6 + type.WidthOf(name) + 14;
            if (x > 0 && x + width - 14 > look.Width) (x, pen.Y) = (0, pen.Y + type.Line * 1.1);
            pen.Bar(s, x, pen.Y + type.Line / 2 - 5, Swatch, 10);
            pen.Text(x + Swatch + 6, pen.Y + type.Line / 2, name);
            x += width;
        }
        pen.Y += type.Line * 1.4;
    }
}
