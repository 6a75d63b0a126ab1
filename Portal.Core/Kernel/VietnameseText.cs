using System.Globalization;
using System.Text;

namespace Portal.Core.Kernel;

/// <summary>Vietnamese text as stored (NFC, TCVN 6909:2001; quy chế Thành Đông Điều 9), searched and put in addresses.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Composes marks, so that text pasted from a Mac equals text typed in Windows; half a surrogate pair, which no form can
    /// be made of, becomes U+FFFD. Null stays null.
    /// </summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Nfc(string? text) => text is null ? null : WithoutHalves(text).Normalize(NormalizationForm.FormC);

    /// <summary>NFC, without leading and trailing white space, inner runs of white space made one blank.</summary>
    public static string Tidy(string? text) =>
        string.Join(' ', (Nfc(text) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Folds for search: lower case, no marks, đ as d, so that "phu lien" finds "Phù Liễn". One character of NFC text gives
    /// at most one of folded text, which keeps highlights in step with the original.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var c in WithoutHalves(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
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

    private static string WithoutHalves(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    /// <summary>Vietnamese alphabetical order: â after a, đ after d.</summary>
    public static readonly StringComparer Order = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
}
