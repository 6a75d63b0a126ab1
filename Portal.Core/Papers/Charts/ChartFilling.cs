using System.Xml.Linq;

namespace Portal.Core.Papers.Charts;

/// <summary>How series of a workbook's chart are told apart without colour: full, hatched, hollow …; full, dashed, dotted lines.</summary>
internal static class ChartFilling
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Blue = "0B4F8A", Amber = "7A4B00", Grey = "4D5661", Pale = "B5B5B5", Violet = "59308C", Green = "1B5E32", White = "FFFFFF";
    private const int ThinLine = 9_525, ThickLine = 25_400;

    private static readonly (string? Pattern, string Colour, string Ground)[] Bars =
    [
        (null, Blue, Blue), ("wdUpDiag", Amber, White), (null, Grey, White), (null, Grey, Pale), ("wdDnDiag", Violet, White), ("narVert", Green, White),
    ];

    private static readonly (string Dash, string Colour, string Mark)[] Lines =
        [("solid", Blue, "circle"), ("dash", Amber, "square"), ("sysDot", Grey, "triangle")];

    /// <summary>The filling of a bar; parts beyond the sixth begin anew.</summary>
    public static XElement Bar(int series)
    {
        var (pattern, colour, ground) = Bars[series % Bars.Length];
        return new XElement(C + "spPr",
            pattern is null ? Solid(ground) : new XElement(A + "pattFill", new XAttribute("prst", pattern),
                new XElement(A + "fgClr", Colour(colour)), new XElement(A + "bgClr", Colour(ground))),
            new XElement(A + "ln", new XAttribute("w", ThinLine), Solid(colour)));
    }

    public static XElement Line(int series)
    {
        var (dash, colour, _) = Lines[series];
        return new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", ThickLine), Solid(colour),
            new XElement(A + "prstDash", new XAttribute("val", dash))));
    }

    public static XElement Mark(int series)
    {
        var (_, colour, mark) = Lines[series];
        return new XElement(C + "marker", new XElement(C + "symbol", new XAttribute("val", mark)), new XElement(C + "size", new XAttribute("val", 7)),
            new XElement(C + "spPr", Solid(series == 0 ? colour : White), new XElement(A + "ln", Solid(colour))));
    }

    /// <summary>White ground under a figure that stands on a filling.</summary>
    public static XElement Paper => new(C + "spPr", Solid(White));

    private static XElement Solid(string colour) => new(A + "solidFill", Colour(colour));

    private static XElement Colour(string colour) => new(A + "srgbClr", new XAttribute("val", colour));
}
