using System.Text.RegularExpressions;

namespace Portal.Core.Readability;

/// <summary>Cuts a line into sentences and counts words.</summary>
internal static partial class Sentences
{
    /// <summary>
    /// A sentence ends at . ! ? … before a blank, unless small letters go on or the dot belongs to a shortened word ("TP. Hải Phòng"); and where the line does.
    /// A number with dots ("1.250.000") has no blank behind them.
    /// </summary>
    public static IEnumerable<string> Of(string text, IReadOnlyCollection<string> dotted)
    {
        foreach (var line in text.Split('\n'))
        {
            var from = 0;
            foreach (Match end in End().Matches(line))
            {
                var next = end.Index + end.Length < line.Length ? line[end.Index + end.Length] : ' ';
                if (char.IsLower(next) || end.ValueSpan[0] == '.' && IsDotted(line[from..end.Index], dotted)) continue;
                if (line[from..(end.Index + end.Length)].Trim() is { Length: > 0 } sentence) yield return sentence;
                from = end.Index + end.Length;
            }
            if (line[from..].Trim() is { Length: > 0 } last) yield return last;
        }
    }

    /// <summary>Groups of letters and figures between blanks: a syllable each, as Vietnamese is written; signs alone are none.</summary>
    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static bool IsDotted(string before, IReadOnlyCollection<string> dotted) =>
        before.Split([' ', '(', '“', '"'], StringSplitOptions.RemoveEmptyEntries) is [.., var last] && (dotted.Contains(last) || last.All(char.IsAsciiDigit));

    [GeneratedRegex("[.!?…]+[”\"’)]*\\s+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex End();
}
