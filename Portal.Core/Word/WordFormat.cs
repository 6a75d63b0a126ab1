namespace Portal.Core.Word;

/// <summary>How the letters of a run look, as far as it means something.</summary>
internal sealed record WordFormat(bool Bold, bool Italic, bool Underlined, bool Struck, string? Height, bool Caps)
{
    public string Around(string html)
    {
        if (string.IsNullOrWhiteSpace(html)) return html;
        if (Height == "superscript") html = $"<sup>{html}</sup>";
        if (Height == "subscript") html = $"<sub>{html}</sub>";
        if (Struck) html = $"<s>{html}</s>";
        if (Underlined) html = $"<u>{html}</u>";
        if (Italic) html = $"<em>{html}</em>";
        return Bold ? $"<strong>{html}</strong>" : html;
    }
}
