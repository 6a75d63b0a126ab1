namespace Portal.Core.Comparing;

/// <summary>A fact that reads differently: what it was, what it is, and the words around it. One of the two is null where it came or went alone.</summary>
public sealed record FactChange(FactKind Kind, string? Before, string? After, string Around);

/// <summary>
/// The facts that changed between two versions of one line, in its order. Told by place: two numbers that changed places are two changes. What only is written
/// differently is none.
/// </summary>
internal static class FactChanges
{
    private const int AroundLength = 90;

    public static IEnumerable<FactChange> Of(string before, string after)
    {
        var (old, now) = (TextFacts.In(before), TextFacts.In(after));
        foreach (var hunk in Hunks.Of(old.Select(Key).ToList(), now.Select(Key).ToList()))
        {
            var (gone, come) = (old.Skip(hunk.BeforeAt).Take(hunk.BeforeCount).ToList(), now.Skip(hunk.AfterAt).Take(hunk.AfterCount).ToList());
            foreach (var was in gone.ToList())
            {
                if (come.FirstOrDefault(f => f.Kind == was.Kind) is not { } became) continue;
                gone.Remove(was);
                come.Remove(became);
                yield return new(was.Kind, was.Words, became.Words, Around(after, became.Words));
            }
            foreach (var fact in gone) yield return new(fact.Kind, fact.Words, null, Around(before, fact.Words));
            foreach (var fact in come) yield return new(fact.Kind, null, fact.Words, Around(after, fact.Words));
        }
    }

    private static string Key(TextFact fact) => $"{fact.Kind} {fact.Value}";

    /// <summary>Some words on either side, cut between words.</summary>
    private static string Around(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0 || text.Length <= AroundLength) return text;
        var side = Math.Max(0, AroundLength - words.Length) / 2;
        var (from, to) = (Math.Max(0, at - side), Math.Min(text.Length, at + words.Length + side));
        if (from > 0) from = text.IndexOf(' ', from, at - from) is var blank and >= 0 ? blank + 1 : at;
        if (to < text.Length) to = text.LastIndexOf(' ', to - 1, to - at - words.Length) is var blank and >= 0 ? blank : at + words.Length;
        return $"{(from > 0 ? "… " : "")}{text[from..to]}{(to < text.Length ? " …" : "")}";
    }
}
