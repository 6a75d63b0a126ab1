using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Papers.Charts;

/// <summary>
/// Draws one picture. Series differ by how they are filled (full, hatched, hollow …), so that they are told apart in black and white;
/// hatching is drawn line by line, since a pattern named by an address would depend on the page around it and may be printed as a grid of dots.
/// </summary>
internal sealed class ChartPen(ChartType type)
{
    private const double HatchGap = 4.5;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder drawn = new();

    public ChartType Type => type;

    /// <summary>How far down the drawing goes; who draws moves it.</summary>
    public double Y { get; set; }

    public string Drawn => drawn.ToString();

    public static string Encode(string text) => Encoder.Encode(SheetText.Clean(text));

    /// <summary>Words; <paramref name="y"/> is the middle of their line. The anchor is start, middle or end.</summary>
    public void Text(double x, double y, string text, string anchor = "start", string? css = null)
    {
        drawn.Append("<text x=\"").Append(N(x)).Append("\" y=\"").Append(N(y + type.Size * 0.34)).Append('"');
        if (anchor != "start") drawn.Append(" text-anchor=\"").Append(anchor).Append('"');
        if (css is not null) drawn.Append(" class=\"").Append(css).Append('"');
        drawn.Append('>').Append(Encode(text)).Append("</text>");
    }

    /// <summary>Lines of words one under another, centred about a height.</summary>
    public void Lines(double x, double middle, IReadOnlyList<string> lines, string anchor = "start")
    {
        for (var i = 0; i < lines.Count; i++) Text(x, middle + (i - (lines.Count - 1) / 2.0) * type.Line, lines[i], anchor);
    }

    /// <summary>A straight line of the axis.</summary>
    public void Axis(double x1, double y1, double x2, double y2) => Path($"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}", "axis");

    /// <summary>A path in a class of the style sheet.</summary>
    public void Path(string path, string css) => drawn.Append("<path class=\"").Append(css).Append("\" d=\"").Append(path).Append("\"/>");

    /// <summary>A filled shape in the manner of a series, counted from 0; a value of nothing is a stroke, so that it is seen to be there.</summary>
    public void Bar(int manner, double x, double y, double width, double height)
    {
        drawn.Append("<rect class=\"s").Append(manner + 1).Append("\" x=\"").Append(N(x)).Append("\" y=\"").Append(N(y)).Append("\" width=\"")
            .Append(N(Math.Max(0.75, width))).Append("\" height=\"").Append(N(Math.Max(0.75, height))).Append("\"/>");
        if (manner is 1 or 4 && width > 2 && height > 2) Path(Hatched(x, y, width, height, falling: manner == 4), "hatch h" + (manner + 1));
        if (manner == 5 && width > 2) Path(Ruled(x, y, width, height), "hatch h6");
    }

    /// <summary>A mark on a line at a point: full disc, hollow square, triangle.</summary>
    public void Mark(int manner, double x, double y)
    {
        const double r = 3.2;
        if (manner == 0) drawn.Append("<circle class=\"s1\" cx=\"").Append(N(x)).Append("\" cy=\"").Append(N(y)).Append("\" r=\"").Append(N(r)).Append("\"/>");
        else if (manner == 1) Path($"M{N(x - r)} {N(y - r)}h{N(2 * r)}v{N(2 * r)}h{N(-2 * r)}z", "mark s2");
        else Path($"M{N(x)} {N(y - r)}L{N(x + r)} {N(y + r)}L{N(x - r)} {N(y + r)}z", "mark s3");
    }

    public void Open(string title) => drawn.Append("<g><title>").Append(Encode(title)).Append("</title>");

    public void Close() => drawn.Append("</g>");

    private static string Hatched(double x, double y, double width, double height, bool falling)
    {
        var path = new StringBuilder();
        for (var t = HatchGap; t < width + height; t += HatchGap)
        {
            // From the lower or upper edge up or down to the left, cut off at the corners
            var (from, to) = (Math.Min(t, width), Math.Max(0, t - height));
            var (near, far) = (t - from, t - to);
            path.Append('M').Append(N(x + from)).Append(' ').Append(N(falling ? y + near : y + height - near));
            path.Append('L').Append(N(x + to)).Append(' ').Append(N(falling ? y + far : y + height - far));
        }
        return path.ToString();
    }

    private static string Ruled(double x, double y, double width, double height)
    {
        var path = new StringBuilder();
        for (var t = HatchGap; t < width; t += HatchGap) path.Append('M').Append(N(x + t)).Append(' ').Append(N(y)).Append('v').Append(N(height));
        return path.ToString();
    }

    private static string N(double units) => ChartFigures.Length(units);
}
