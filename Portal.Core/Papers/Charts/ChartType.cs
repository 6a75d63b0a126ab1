using Portal.Core.Papers.Sheets;

namespace Portal.Core.Papers.Charts;

/// <summary>How wide words stand and how they wrap, reckoned by letters: a server has no fonts to measure with, so with room to spare.</summary>
internal sealed class ChartType(ChartLook look)
{
    private const string Narrow = "iìíỉĩịljtfIrı.,:;'’|!()[]-/ ";
    private const string Broad = "mwMW%—…@";

    /// <summary>Height of a line.</summary>
    public double Line => look.TypeSize * 1.25;

    public double Size => look.TypeSize;

    public double WidthOf(string text) => text.Sum(Share) * look.TypeSize * look.Breadth;

    /// <summary>
    /// The text in lines no wider than the room, broken between words and, where a word is wider by itself, within it. What goes
    /// beyond the lines allowed is cut and ends in "…".
    /// </summary>
    public IReadOnlyList<string> Wrap(string text, double room, int mostLines)
    {
        var lines = new List<string> { "" };
        foreach (var word in SheetText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Torn(w, room)))
        {
            var longer = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
            if (lines[^1].Length == 0 || WidthOf(longer) <= room) lines[^1] = longer;
            else lines.Add(word);
        }
        if (lines.Count <= mostLines) return lines;
        var last = lines[mostLines - 1];
        while (last.Length > 1 && WidthOf(last + "…") > room) last = last[..^1].TrimEnd();
        return [.. lines.Take(mostLines - 1), last + "…"];
    }

    private IEnumerable<string> Torn(string word, double room)
    {
        while (word.Length > 1 && WidthOf(word) > room)
        {
            var fits = 1;
            while (fits < word.Length - 1 && WidthOf(word[..(fits + 1)]) <= room) fits++;
            // Both halves of a pair stay together
            if (char.IsHighSurrogate(word[fits - 1]) && fits < word.Length - 1) fits++;
            yield return word[..fits];
            word = word[fits..];
        }
        yield return word;
    }

    // In heights of the type, after Times; capitals with marks are no wider than bare ones
    private static double Share(char c) =>
        Narrow.Contains(c, StringComparison.Ordinal) ? 0.34 : Broad.Contains(c, StringComparison.Ordinal) ? 0.86 : char.IsUpper(c) ? 0.7 : 0.51;
}
