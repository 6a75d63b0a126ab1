using AngleSharp.Dom;

namespace Portal.Core.Html;

/// <summary>
/// Dress that word processors write as style instead of elements: bold, italic, underlined, struck, raised. A bold element
/// whose style says "not bold" (the wrapper some editors put around everything they copy) is not bold.
/// </summary>
internal static class StyleHints
{
    public static Formats Apply(IElement element, Formats worn, string? own)
    {
        var style = Read(element.GetAttribute("style"));
        var weight = style.GetValueOrDefault("font-weight", "");
        var slant = style.GetValueOrDefault("font-style", "");
        var line = style.GetValueOrDefault("text-decoration", style.GetValueOrDefault("text-decoration-line", ""));
        var raised = style.GetValueOrDefault("vertical-align", "");

        var undone = own == "strong" && weight is "normal" or "400" || own == "em" && slant == "normal";
        if (own is not null && !undone) worn = worn.With(new Format(own, []));
        if (weight is "bold" or "bolder" or "600" or "700" or "800" or "900") worn = worn.With(new Format("strong", []));
        if (slant is "italic" or "oblique") worn = worn.With(new Format("em", []));
        if (line.Contains("underline", StringComparison.Ordinal)) worn = worn.With(new Format("u", []));
        if (line.Contains("line-through", StringComparison.Ordinal)) worn = worn.With(new Format("s", []));
        if (raised is "super" or "sub") worn = worn.With(new Format(raised == "super" ? "sup" : "sub", []));
        return worn;
    }

    /// <summary>Properties and values in small letters, the last of a name; the size out of a short <c>font</c>.</summary>
    public static Dictionary<string, string> Read(string? style, bool importantOnly = false)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(style)) return found;
        foreach (var part in style.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var given = part[(colon + 1)..];
            var mark = given.LastIndexOf('!');
            var important = mark >= 0 && given.AsSpan(mark + 1).Trim().Equals("important", StringComparison.OrdinalIgnoreCase);
            if (importantOnly && !important) continue;
            var (name, value) = (part[..colon].Trim().ToLowerInvariant(), (important ? given[..mark] : given).Trim().ToLowerInvariant());
            found[name] = value;
            if (name == "font" && SizeIn(value) is { } size) found["font-size"] = size;
        }
        return found;
    }

    /// <summary>The size in <c>italic 700 12pt/1.5 Arial</c>: the first measure, a weight having no unit.</summary>
    private static string? SizeIn(string font)
    {
        foreach (var word in font.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var size = word.Split('/')[0];
            if (size.Length == 0 || !char.IsAsciiDigit(size[0]) && size[0] is not ('.' or '+' or '-')) continue;
            if (!char.IsAsciiDigit(size[^1]) || size.Trim('+', '-', '0', '.').Length == 0) return size;
        }
        return null;
    }
}
