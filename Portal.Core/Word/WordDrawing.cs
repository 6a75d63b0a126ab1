using System.Xml.Linq;
using static Portal.Core.Word.WordFile;

namespace Portal.Core.Word;

/// <summary>What is drawn into a text: pictures and text boxes are taken, charts, diagrams and things of other programs counted.</summary>
internal static class WordDrawing
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";

    /// <summary>What Word writes by itself where nobody described the picture.</summary>
    private static readonly string[] Automatic = ["description automatically generated", "mô tả được tạo tự động", "ai-generated content"];

    public static void Read(XElement drawing, WordParts parts, List<int> pictures, List<XElement> boxes)
    {
        if (drawing.Name == W + "object")
        {
            parts.Losses.NotTaken("đối tượng nhúng của chương trình khác");
            return;
        }
        boxes.AddRange(drawing.Descendants(W + "txbxContent").Where(b => !b.Ancestors(W + "txbxContent").Any(a => a.Ancestors().Contains(drawing))));
        foreach (var data in drawing.Descendants(A + "graphicData"))
        {
            var uri = data.Attribute("uri")?.Value ?? "";
            if (uri.EndsWith("/chart", StringComparison.Ordinal)) parts.Losses.NotTaken("biểu đồ (hãy chụp thành ảnh)");
            else if (uri.EndsWith("/diagram", StringComparison.Ordinal)) parts.Losses.NotTaken("sơ đồ SmartArt (hãy chụp thành ảnh)");
        }
        var described = drawing.Descendants().FirstOrDefault(e => e.Name.LocalName == "docPr")?.Attribute("descr")?.Value
            ?? drawing.Descendants(V + "shape").FirstOrDefault()?.Attribute("alt")?.Value;
        var shown = drawing.Descendants(A + "blip").Select(b => b.Attribute(R + "embed")?.Value ?? b.Attribute(R + "link")?.Value)
            .Concat(drawing.Descendants(V + "imagedata").Select(i => i.Attribute(R + "id")?.Value));
        foreach (var reference in shown)
            if (parts.Picture(reference, AltOf(described)) is { } number) pictures.Add(number);
    }

    private static string AltOf(string? described) => VietnameseText.Tidy(described) is var alt
        && Automatic.Any(a => alt.Contains(a, StringComparison.OrdinalIgnoreCase)) ? "" : alt;
}
