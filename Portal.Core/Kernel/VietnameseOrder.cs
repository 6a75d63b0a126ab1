using System.Globalization;
using System.Text;

namespace Portal.Core.Kernel;

/// <summary>
/// Keys that any database sorts as the Vietnamese alphabet does (ă after a, đ after d, tones last), whatever its own order of
/// letters: two plain signs a letter, then a blank and the tones. Kept in a column, so that a list can be walked in this order.
/// </summary>
public static class VietnameseOrder
{
    /// <summary>Letters beyond these count no more: such titles keep the order of their numbers.</summary>
    private const int Letters = 60;

    /// <summary>Two signs and one tone a letter, the blank between.</summary>
    public const int KeyLength = 3 * Letters + 1;

    public static string KeyOf(string? text)
    {
        var (letters, tones) = (new StringBuilder(2 * Letters), new StringBuilder(Letters));
        foreach (var c in VietnameseText.Tidy(text).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) Mark(letters, tones, c);
            else if (tones.Length == Letters) break;
            else Add(letters, tones, c);
        }
        return $"{letters} {tones}".TrimEnd('0').TrimEnd(' ');
    }

    private static void Add(StringBuilder letters, StringBuilder tones, char c)
    {
        // Whatever stands between words parts them; "!" comes after the blank that ends the letters and before all letters
        letters.Append(c == 'đ' ? 'd' : char.IsLetterOrDigit(c) ? c : '!').Append(c == 'đ' ? '1' : '0');
        tones.Append('0');
    }

    /// <summary>A mark makes another letter of the one before it, or gives it a tone.</summary>
    private static void Mark(StringBuilder letters, StringBuilder tones, char mark)
    {
        if (tones.Length == 0) return;
        var letter = mark switch
        {
            '\u0306' => '1', // ă
            '\u0302' => letters[^2] == 'a' ? '2' : '1', // â ê ô
            '\u031B' => letters[^2] == 'o' ? '2' : '1', // ơ ư
            _ => ' ',
        };
        if (letter != ' ') letters[^1] = letter;
        else if ("\u0300\u0309\u0303\u0301\u0323".IndexOf(mark, StringComparison.Ordinal) is >= 0 and var tone) tones[^1] = (char)('1' + tone);
    }
}
