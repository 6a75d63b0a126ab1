using System.Globalization;
using System.Text;

namespace Portal.Core.Kernel;

/// <summary>Vietnamese text as stored (NFC, TCVN 6909:2001; quy chế Thành Đông Điều 9), searched and put in addresses.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Composes marks, so that text pasted from a Mac equals text typed in Windows; what no form can be made of
    /// (half a surrogate pair, U+FFFE) becomes U+FFFD. The Icelandic and African letters that look like Đ and đ, which some keyboards and old files
    /// give, become these. Null stays null.
    /// </summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Nfc(string? text) => text is null ? null
        : WithForms(text).Normalize(NormalizationForm.FormC).Replace('\u00D0', 'Đ').Replace('\u0189', 'Đ').Replace('\u00F0', 'đ').Replace('\u0256', 'đ');

    /// <summary>
    /// Characters that are not seen but act: controls, soft hyphens, zero-width and direction-changing ones, non-characters.
    /// </summary>
    public static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>One line: NFC, without unseen characters, without white space at its ends, inner runs of it made one blank.</summary>
    public static string Tidy(string? text) =>
        string.Join(' ', Nfc(Seen(text ?? "")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The tidied line, or null where nothing is left of it.</summary>
    public static string? TidyOrNull(string? text) => Tidy(text) is { Length: > 0 } tidy ? tidy : null;

    /// <summary>A joiner stays where it joins signs, as in pictures of families; between letters it only breaks words.</summary>
    private static string Seen(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~' || char.IsLetter(c))) return text;
        var (kept, last) = (new StringBuilder(text.Length), new Rune(' '));
        foreach (var rune in text.EnumerateRunes())
        {
            var joins = rune.Value == 0x200D && Rune.GetUnicodeCategory(last) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
            // White space among the controls parts words and becomes a blank; U+FE0F and the like are marks, not controls
            if (!joins && IsUnseen(rune) && !Rune.IsWhiteSpace(rune)) continue;
            kept.Append(rune.ToString());
            last = rune;
        }
        return kept.ToString();
    }

    /// <summary>
    /// Folds for search: lower case, no marks, đ as d, so that "phu lien" finds "Phù Liễn". One character of NFC text gives
    /// at most one of folded text, which keeps highlights in step with the original.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var c in WithForms(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(c is 'đ' or 'Đ' or '\u00D0' or '\u00F0' or '\u0189' or '\u0256' ? 'd' : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>An address part: folded, other characters turned to single hyphens, at most 80 characters, never empty.</summary>
    public static string Slug(string? text)
    {
        var slug = new StringBuilder();
        foreach (var c in Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var whole = slug.ToString().Trim('-');
        if (whole.Length > 80) whole = whole[..(whole.LastIndexOf('-', 80) is var cut and > 20 ? cut : 80)].Trim('-');
        return whole.Length == 0 ? "tin" : whole;
    }

    /// <summary>Cuts at a word boundary and adds an ellipsis, for previews.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        var cut = text.LastIndexOf(' ', most);
        return (cut > most / 2 ? text[..cut] : Start(text, most)).TrimEnd(' ', ',', '.', ';', ':') + "…";
    }

    /// <summary>The first characters, at most that many, never half a surrogate pair at the end.</summary>
    public static string Start(string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>U+FFFD for what the runtime makes no normal form of: half a surrogate pair, and the non-character U+FFFE.</summary>
    private static string WithForms(string text) =>
        text.Any(c => char.IsSurrogate(c) || c == '\uFFFE') ? string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD') : text;

    /// <summary>Vietnamese alphabetical order: â after a, đ after d.</summary>
    public static readonly StringComparer Order = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
}
