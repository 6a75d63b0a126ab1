using System.Text.RegularExpressions;

namespace Portal.Core.Readability;

/// <summary>Finds letters that stand for words and are not explained where they come first.</summary>
internal static partial class Abbreviations
{
    private const int Around = 30;
    private const int MostCapitals = 2;

    /// <summary>
    /// The first use of each: of at least two capitals, no number of a document (218/QĐ-UBND), no Roman number, not in a line written in capitals.
    /// Explained are those in brackets behind their words, or with words in brackets behind them, anywhere in the text before or at that use.
    /// </summary>
    public static IEnumerable<(string Letters, string Passage)> Unexplained(IEnumerable<string> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (IsShouted(line)) continue;
            foreach (Match found in Letters().Matches(line))
            {
                var letters = found.Value;
                if (Roman().IsMatch(letters) || IsOfNumber(line, found) || !seen.Add(letters) || IsExplained(line, found)) continue;
                yield return (letters, Passage(line, found));
            }
        }
    }

    /// <summary>In a line of its own in capitals, or between other words in capitals, they are words.</summary>
    private static bool IsShouted(string line) => Letters().Count(line) > MostCapitals && line.Count(char.IsUpper) > line.Count(char.IsLower);

    private static bool IsOfNumber(string line, Match found) =>
        At(line, found.Index - 1) is '/' or '-' or '.' or '@' || char.IsDigit(At(line, found.Index - 1))
        || At(line, found.Index + found.Length) is '/' or '-' or '@' || char.IsDigit(At(line, found.Index + found.Length));

    private static bool IsExplained(string line, Match found) =>
        At(line, found.Index - 1) == '(' && At(line, found.Index + found.Length) == ')'
            && line[..(found.Index - 1)].Trim().Contains(' ', StringComparison.Ordinal)
        || line[(found.Index + found.Length)..].TrimStart().StartsWith('(');

    private static string Passage(string line, Match found)
    {
        var from = line.LastIndexOf(' ', Math.Max(0, found.Index - Around)) + 1;
        return line[from..(found.Index + found.Length)].TrimStart();
    }

    private static char At(string line, int index) => index >= 0 && index < line.Length ? line[index] : ' ';

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}{2,8}(?![\p{L}])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Letters();

    [GeneratedRegex("^[IVXLCM]+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Roman();
}
