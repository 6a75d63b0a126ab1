using AngleSharp.Dom;

namespace Portal.Core.Content.Html;

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

    /// <summary>Properties and values in small letters, the last of a name.</summary>
    public static Dictionary<string, string> Read(string? style)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrEmpty(style)) return found;
        foreach (var part in style.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = part[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
            found[part[..colon].Trim().ToLowerInvariant()] = value;
        }
        return found;
    }
}
