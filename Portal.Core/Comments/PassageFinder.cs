namespace Portal.Core.Comments;

/// <summary>Where a passage stands in a text, in characters; <paramref name="Changed"/>: other words stand there now.</summary>
public readonly record struct PassagePlace(int From, int To, bool Changed);

/// <summary>
/// Finds a passage again. The same words are looked for first; of several places the one with the same words around is taken, then the nearest. Where they
/// stand nowhere, what stands between the words around is the passage, changed. <c>js/passages.js</c> does the same, step by step; a test holds both together.
/// </summary>
public static class PassageFinder
{
    /// <summary>So much of the words around must stand there unchanged, and so much longer than twice itself may a passage have become.</summary>
    private const int Near = 20, Room = 80;

    /// <summary>Beyond so many like places the first ones are looked at.</summary>
    private const int MostPlaces = 1000;

    /// <summary>Null where the passage is gone; the whole text is never found, since it is no place.</summary>
    public static PassagePlace? Find(string text, PassageAnchor anchor)
    {
        if (anchor.IsWhole) return null;
        var best = Places(text, anchor.Quote).Take(MostPlaces).Select(at => (At: at, Score: Around(text, at, anchor)))
            .OrderByDescending(p => p.Score).ThenBy(p => Math.Abs(p.At - anchor.Position)).ThenBy(p => p.At).Select(p => (int?)p.At).FirstOrDefault();
        return best is { } found ? new(found, found + anchor.Quote.Length, false) : Between(text, anchor);
    }

    /// <summary>How much of what stood around stands around that place; a blank next to the passage is none of it.</summary>
    private static int Around(string text, int at, PassageAnchor anchor)
    {
        var end = at + anchor.Quote.Length;
        var (before, after) = (at > 0 && text[at - 1] == ' ' ? at - 1 : at, end < text.Length && text[end] == ' ' ? end + 1 : end);
        var (left, right) = (0, 0);
        while (left < anchor.Prefix.Length && left < before && anchor.Prefix[^(left + 1)] == text[before - 1 - left]) left++;
        while (right < anchor.Suffix.Length && after + right < text.Length && anchor.Suffix[right] == text[after + right]) right++;
        return left + right;
    }

    private static PassagePlace? Between(string text, PassageAnchor anchor)
    {
        var (before, after) = (anchor.Prefix[^Math.Min(Near, anchor.Prefix.Length)..], anchor.Suffix[..Math.Min(Near, anchor.Suffix.Length)]);
        if (before.Length == 0 && after.Length == 0) return null;
        var most = anchor.Quote.Length * 2 + Room;
        var begins = before.Length == 0 ? [0] : Places(text, before).Take(MostPlaces).Select(at => at + before.Length);
        return begins.Select(from => Trimmed(text, from, after.Length == 0 ? text.Length : text.IndexOf(after, from, StringComparison.Ordinal)))
            .Where(p => p.To > p.From && p.To - p.From <= most)
            .OrderBy(p => Math.Abs(p.From - anchor.Position)).ThenBy(p => p.From).Select(p => (PassagePlace?)p).FirstOrDefault();
    }

    private static PassagePlace Trimmed(string text, int from, int to)
    {
        while (from < to && text[from] == ' ') from++;
        while (to > from && text[to - 1] == ' ') to--;
        return new(from, to, true);
    }

    private static IEnumerable<int> Places(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return at;
            if (at + 1 > text.Length - words.Length) yield break;
        }
    }
}
