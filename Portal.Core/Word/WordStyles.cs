using System.Xml.Linq;
using static Portal.Core.Word.WordFile;

namespace Portal.Core.Word;

/// <summary>What a style says that matters here; its own word goes before that of the style it is based on.</summary>
internal sealed class WordStyles
{
    private const int MostBases = 20;
    private readonly Dictionary<string, XElement> styles;

    public WordStyles(XElement? part) => styles = (part?.Elements(W + "style") ?? [])
        .Where(s => s.Attribute(W + "styleId") is not null)
        .GroupBy(s => s.Attribute(W + "styleId")!.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    /// <summary>The style's English name, which Word keeps in every language: <c>heading 1</c>, <c>title</c>.</summary>
    public string NameOf(string? id) => id is not null && styles.TryGetValue(id, out var style)
        ? style.Element(W + "name")?.Attribute(W + "val")?.Value.ToLowerInvariant() ?? "" : "";

    /// <summary>Heading level from 1; null for no heading.</summary>
    public int? HeadingOf(string? id)
    {
        foreach (var style in WithBases(id))
        {
            var name = style.Element(W + "name")?.Attribute(W + "val")?.Value.ToLowerInvariant() ?? "";
            if (name.StartsWith("heading ", StringComparison.Ordinal) && name.Length == 9 && char.IsAsciiDigit(name[8])) return name[8] - '0';
            if (Number(style.Element(W + "pPr")?.Element(W + "outlineLvl")) is { } level and < 9) return level + 1;
        }
        return null;
    }

    public XElement? NumberingOf(string? id) => WithBases(id).Select(s => s.Element(W + "pPr")?.Element(W + "numPr")).FirstOrDefault(n => n is not null);

    /// <summary>The first word about a property of letters, from the style outwards.</summary>
    public XElement? LettersOf(string? id, XName property) =>
        WithBases(id).Select(s => s.Element(W + "rPr")?.Element(property)).FirstOrDefault(p => p is not null);

    public static int? Number(XElement? element) => int.TryParse(element?.Attribute(W + "val")?.Value, out var number) ? number : null;

    private IEnumerable<XElement> WithBases(string? id)
    {
        for (var i = 0; i < MostBases && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Element(W + "basedOn")?.Attribute(W + "val")?.Value;
        }
    }
}
