namespace Portal.Core.Word;

/// <summary>Signs of symbol fonts, which carry numbers of their own: what they look like, in letters everybody has.</summary>
internal static class WordSymbols
{
    private static readonly Dictionary<(string Font, int Code), string> Signs = new()
    {
        [("symbol", 0xB7)] = "•", [("symbol", 0xA3)] = "≤", [("symbol", 0xB3)] = "≥", [("symbol", 0xB1)] = "±", [("symbol", 0xB4)] = "×",
        [("symbol", 0xB0)] = "°", [("symbol", 0xAE)] = "→", [("symbol", 0xDE)] = "⇒", [("symbol", 0x6D)] = "µ", [("symbol", 0x57)] = "Ω",
        [("wingdings", 0xFC)] = "✓", [("wingdings", 0xFB)] = "✗", [("wingdings", 0xFE)] = "☑", [("wingdings", 0xFD)] = "☒",
        [("wingdings", 0xA8)] = "☐", [("wingdings", 0x6F)] = "☐", [("wingdings", 0xE0)] = "→", [("wingdings", 0xF0)] = "⇨",
        [("wingdings", 0xD8)] = "➢", [("wingdings", 0xA7)] = "▪", [("wingdings", 0x6E)] = "■", [("wingdings", 0x71)] = "❑",
        [("wingdings", 0x76)] = "❖", [("wingdings", 0x28)] = "☎", [("wingdings", 0x2A)] = "✉", [("wingdings", 0x46)] = "☞",
        [("wingdings 2", 0x50)] = "✓", [("wingdings 2", 0x52)] = "☑", [("wingdings 2", 0xA3)] = "☐",
    };

    /// <summary>Null for a sign that is not known.</summary>
    public static string? Of(string font, int code) => Signs.GetValueOrDefault((font.ToLowerInvariant(), code & 0xFF));

    public static bool IsSymbolFont(string? font) => font?.ToLowerInvariant() is "symbol" or "wingdings" or "wingdings 2" or "wingdings 3" or "webdings";
}
