using System.Text.RegularExpressions;

namespace Portal.Core.Html;

/// <summary>
/// Whether bare text, whose font is not known, is written in letters older than Unicode: read so its words must become words as Vietnamese builds
/// them, and as they stand they must not be.
/// </summary>
internal static partial class OldLettersGuess
{
    private const int FewestWords = 3;
    private const double Enough = 0.9;
    private const double AtMostNow = 0.5;
    private const int Longest = 20_000;

    public static Script? Of(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        if (OldFonts.IsUnicode(text)) return null;
        var words = Words(text);
        if (words.Count < FewestWords || Share(words) > AtMostNow) return null;
        var best = new[] { Script.TcVn3, Script.Vni }
            .Select(script => (Script: script, Share: Share(words.Select(word => OldFonts.Letters(word, script)).ToList())))
            .MaxBy(read => read.Share);
        return best.Share >= Enough ? best.Script : null;
    }

    /// <summary>Those that hold a letter beyond plain ones; plain words are the same in every code.</summary>
    private static List<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '\'', '/', '-'))
        .Where(word => word.Any(c => c > '\u00A0')).ToList();

    private static double Share(List<string> words) => words.Count == 0 ? 0 : words.Count(IsWord) / (double)words.Count;

    private static bool IsWord(string word) => word.Length <= 8 && VietnameseText.Nfc(word) is var composed && composed.All(char.IsLetter)
        && !composed.Any(c => c is >= '\u00A0' and <= '\u00FF' && !Latin.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
        && Syllable().IsMatch(VietnameseText.Fold(composed));

    /// <summary>Letters of Vietnamese that are also letters of the first page of Unicode.</summary>
    private const string Latin = "àáâãèéêìíòóôõùúý";

    [GeneratedRegex("^(b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu?|r|s|th?|tr|v|x)?"
        + "(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oay|oe|oeo|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|uau|y|ye|yeu|yu)(ch?|m|ng?|nh|p|t)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Syllable();
}
