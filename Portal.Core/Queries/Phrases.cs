namespace Portal.Core.Queries;

/// <summary>
/// Phrases looked for in items, with commas between: each must stand whole and in its order, so that "tổ dân phố 5" finds no "tổ dân phố 50". Marks and
/// capitals do not matter.
/// </summary>
public sealed class Phrases
{
    /// <summary>More are not looked for: each reads every text once.</summary>
    public const int Most = 8;

    private Phrases(IReadOnlyList<string> folded) => Folded = folded;

    public IReadOnlyList<string> Folded { get; }

    /// <summary>Null where there is nothing to look for: empty, or signs only.</summary>
    public static Phrases? Read(string? typed)
    {
        var all = (typed ?? "").Split(',', ';').Select(p => VietnameseText.Fold(VietnameseText.Tidy(p).Trim('"', '“', '”', '\'', '.', ' ')))
            .Where(p => p.Any(char.IsLetterOrDigit)).Distinct().Take(Most).ToList();
        return all.Count == 0 ? null : new(all);
    }

    /// <summary>How many were typed beyond those that are looked for.</summary>
    public static bool TooMany(string? typed) => (typed ?? "").Split(',', ';').Count(p => p.Any(char.IsLetterOrDigit)) > Most;

    /// <summary>Whether every phrase stands whole in one of the folded texts.</summary>
    public bool StandIn(params IReadOnlyList<string?> texts) => Folded.All(phrase => texts.Any(t => t is not null && StandsWhole(t, phrase)));

    private static bool StandsWhole(string text, string phrase)
    {
        for (var i = text.IndexOf(phrase, StringComparison.Ordinal); i >= 0; i = text.IndexOf(phrase, i + 1, StringComparison.Ordinal))
        {
            var end = i + phrase.Length;
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }
        return false;
    }
}
