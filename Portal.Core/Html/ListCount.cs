using System.Globalization;
using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// How a list counts: letters, Roman numbers or plain ones, and from where. "Điểm b khoản 2" must not become the first. A list of
/// dots counts nothing.
/// </summary>
internal sealed record ListCount(string? Type, int? Start)
{
    private const int Most = 9999;
    private static readonly ListCount Dots = new(null, null);

    public IReadOnlyList<CleanAttribute> Attributes
    {
        get
        {
            var attributes = new List<CleanAttribute>();
            if (Type is not null) attributes.Add(new("type", Type));
            if (Start is { } start and not 1) attributes.Add(new("start", start.ToString(CultureInfo.InvariantCulture)));
            return attributes;
        }
    }

    /// <summary>The number of the item after so many; null in a list of dots.</summary>
    public int? At(int index) => Start + index;

    public static ListCount Of(IElement list, string name) => name != "ol" ? Dots : new(TypeOf(list), Number(list, "start") ?? 1);

    /// <summary>The number an item of a counted list is given by itself.</summary>
    public static int? ValueOf(IElement item) => item.ParentElement?.LocalName == "ol" ? Number(item, "value") : null;

    /// <summary>Google Docs writes it as style of the items.</summary>
    private static string? TypeOf(IElement list) => list.GetAttribute("type")?.Trim() is { } type && type is "a" or "A" or "i" or "I" ? type
        : Styled(list) ?? (list.Children.FirstOrDefault(c => c.LocalName == "li") is { } first ? Styled(first) : null);

    private static string? Styled(IElement element)
    {
        var style = StyleHints.Read(element.GetAttribute("style"));
        return style.GetValueOrDefault("list-style-type", style.GetValueOrDefault("list-style", "")).Split(' ')[0] switch
        {
            "lower-alpha" or "lower-latin" => "a",
            "upper-alpha" or "upper-latin" => "A",
            "lower-roman" => "i",
            "upper-roman" => "I",
            _ => null,
        };
    }

    private static int? Number(IElement element, string name) => int.TryParse(element.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture,
        out var number) && number is >= 0 and <= Most ? number : null;
}
