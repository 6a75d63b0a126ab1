using System.Text;

namespace Portal.Core.Publications;

/// <summary>A piece of a text with or without a searched word in it.</summary>
public readonly record struct TextPart(string Text, bool Hit);

/// <summary>
/// What a visitor searches for: words as typed and folded, so that "phu lien" finds "Phù Liễn". At most
/// <see cref="MostWords"/> words of the first <see cref="MostLength"/> characters; double words count once.
/// </summary>
public sealed class SearchWords
{
    public const int MostLength = 200;
    public const int MostWords = 10;

    private SearchWords(string text, IReadOnlyList<string> typed)
    {
        Text = text;
        Typed = typed;
        Folded = typed.Select(VietnameseText.Fold).Where(w => w.Length > 0).Distinct().ToList();
        FoldedPhrase = VietnameseText.Fold(text);
        HasMarks = typed.Any(w => VietnameseText.Fold(w) != w.ToLowerInvariant());
    }

    /// <summary>The whole question, tidied.</summary>
    public string Text { get; }
    public string FoldedPhrase { get; }
    public IReadOnlyList<string> Typed { get; }
    public IReadOnlyList<string> Folded { get; }

    /// <summary>True when the visitor took the trouble of typing marks: then texts with just these marks come first.</summary>
    public bool HasMarks { get; }

    /// <summary>Null where there is nothing to search for: empty, or signs only.</summary>
    public static SearchWords? Parse(string? question)
    {
        var text = VietnameseText.Tidy(VietnameseText.Start(question ?? "", MostLength));
        var words = text.Split(' ').Select(w => w.Trim('"', '“', '”', '\'', ',', '.', ';', ':', '?', '!', '(', ')', '*'))
            .Where(w => w.Any(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords).ToList();
        return words.Count == 0 ? null : new(string.Join(' ', words), words);
    }

    /// <summary>Keeps the publications that hold every word; a document's number is part of its search text.</summary>
    internal IQueryable<LivePublication> Narrow(IQueryable<LivePublication> live)
    {
        foreach (var folded in Folded) live = live.Where(l => l.Publication.SearchText.Contains(folded));
        return live;
    }

    /// <summary>Whether a text holds every word as typed, marks and all; capitals do not matter.</summary>
    public bool StandAsTypedIn(string text) => Typed.All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Cuts a text into parts around the whole words found, marks not minded; found words side by side make one part.</summary>
    public IReadOnlyList<TextPart> Mark(string text)
    {
        var (folded, at) = FoldWithPlaces(text);
        var hit = new bool[text.Length];
        foreach (var word in Folded)
        {
            for (var i = folded.IndexOf(word, StringComparison.Ordinal); i >= 0; i = folded.IndexOf(word, i + 1, StringComparison.Ordinal))
            {
                if (!IsWhole(folded, i, word.Length)) continue;
                var end = i + word.Length < at.Count ? at[i + word.Length] : text.Length;
                Array.Fill(hit, true, at[i], end - at[i]);
            }
        }
        for (var i = 1; i < text.Length - 1; i++)
            if (text[i] == ' ' && hit[i - 1] && hit[i + 1]) hit[i] = true;
        return Parts(text, hit);
    }

    /// <summary>Whether every word stands whole in a folded text.</summary>
    internal bool StandWholeIn(string folded) => Folded.All(word =>
    {
        for (var i = folded.IndexOf(word, StringComparison.Ordinal); i >= 0; i = folded.IndexOf(word, i + 1, StringComparison.Ordinal))
            if (IsWhole(folded, i, word.Length)) return true;
        return false;
    });

    private static bool IsWhole(string folded, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(folded[start - 1]))
        && (start + length == folded.Length || !char.IsLetterOrDigit(folded[start + length]));

    private static (string Folded, List<int> Places) FoldWithPlaces(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // Half a surrogate pair cannot be folded alone; it stands for itself
            var piece = char.IsSurrogate(text[i]) ? text[i].ToString() : VietnameseText.Fold(text[i].ToString());
            folded.Append(piece);
            for (var n = 0; n < piece.Length; n++) places.Add(i);
        }
        return (folded.ToString(), places);
    }

    private static List<TextPart> Parts(string text, bool[] hit)
    {
        var parts = new List<TextPart>();
        for (var (start, i) = (0, 1); i <= text.Length; i++)
        {
            if (i < text.Length && hit[i] == hit[start]) continue;
            parts.Add(new(text[start..i], hit[start]));
            start = i;
        }
        return parts;
    }
}
