namespace Portal.Core.Comparing;

/// <summary>The same block before and after; one of the two is null where it is new or gone.</summary>
internal sealed record BlockPair(TextBlock? Before, TextBlock? After, bool Moved = false);

/// <summary>
/// Which block became which. Equal ones are found first, then in each changed stretch those that share most words, in their order; what is gone here and stands
/// unchanged elsewhere has moved.
/// </summary>
internal static class BlockDiff
{
    /// <summary>Shared words of all words, from which on two blocks are one that was rewritten.</summary>
    private const double Alike = 0.35;

    /// <summary>Beyond so many pairs a stretch is paired by place: it was rewritten whole.</summary>
    private const int MostPairs = 40_000;

    public static IReadOnlyList<BlockPair> Of(IReadOnlyList<TextBlock> before, IReadOnlyList<TextBlock> after) => WithMoves(Aligned(before, after));

    /// <summary>The same without moves: what stands elsewhere now is gone here and new there, and the order of both texts is kept.</summary>
    public static List<BlockPair> Aligned(IReadOnlyList<TextBlock> before, IReadOnlyList<TextBlock> after)
    {
        var pairs = new List<BlockPair>();
        var (old, now) = (0, 0);
        foreach (var hunk in Hunks.Of(before.Select(Key).ToList(), after.Select(Key).ToList()))
        {
            while (now < hunk.AfterAt) pairs.Add(new(before[old++], after[now++]));
            pairs.AddRange(Paired(before.Skip(hunk.BeforeAt).Take(hunk.BeforeCount).ToList(), after.Skip(hunk.AfterAt).Take(hunk.AfterCount).ToList()));
            (old, now) = (hunk.BeforeAt + hunk.BeforeCount, hunk.AfterAt + hunk.AfterCount);
        }
        while (now < after.Count) pairs.Add(new(before[old++], after[now++]));
        return pairs;
    }

    private static string Key(TextBlock block) => block.Kind == BlockKind.Picture ? $"{block.Kind} {block.Markup}" : $"{block.Kind} {block.Text}";

    /// <summary>The pairing in order with the most shared words, by the usual table.</summary>
    private static IEnumerable<BlockPair> Paired(List<TextBlock> before, List<TextBlock> after)
    {
        if (before.Count * after.Count > MostPairs) return ByPlace(before, after);
        var (old, now) = (before.Select(Bag).ToList(), after.Select(Bag).ToList());
        var best = new double[before.Count + 1, after.Count + 1];
        var alike = new double[before.Count, after.Count];
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
            {
                alike[i, j] = Share(old[i], now[j]) is var share && share >= Alike ? share : 0;
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), alike[i, j] > 0 ? best[i + 1, j + 1] + alike[i, j] : 0);
            }
        return Walk(before, after, best, alike);
    }

    private static IEnumerable<BlockPair> Walk(List<TextBlock> before, List<TextBlock> after, double[,] best, double[,] alike)
    {
        var (i, j) = (0, 0);
        while (i < before.Count && j < after.Count)
        {
            if (alike[i, j] > 0 && best[i, j] == best[i + 1, j + 1] + alike[i, j]) yield return new(before[i++], after[j++]);
            else if (best[i, j] == best[i + 1, j]) yield return new(before[i++], null);
            else yield return new(null, after[j++]);
        }
        while (i < before.Count) yield return new(before[i++], null);
        while (j < after.Count) yield return new(null, after[j++]);
    }

    private static IEnumerable<BlockPair> ByPlace(List<TextBlock> before, List<TextBlock> after)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++) yield return new(before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
    }

    private static Dictionary<string, int> Bag(TextBlock block) =>
        WordDiff.Words(block.Text).Select(w => w.Trim()).Where(w => w.Any(char.IsLetterOrDigit)).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());

    private static double Share(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var all = one.Values.Sum() + other.Values.Sum();
        return all == 0 ? 0 : 2.0 * one.Sum(w => Math.Min(w.Value, other.GetValueOrDefault(w.Key))) / all;
    }

    /// <summary>The old place of what moved is left out; the new one says so.</summary>
    private static List<BlockPair> WithMoves(List<BlockPair> pairs)
    {
        var gone = pairs.Where(p => p.After is null).GroupBy(p => Key(p.Before!)).ToDictionary(g => g.Key, g => new Queue<BlockPair>(g));
        var moved = new HashSet<BlockPair>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (pairs[i] is not { Before: null, After: { } here } || !gone.TryGetValue(Key(here), out var left) || !left.TryDequeue(out var from)) continue;
            moved.Add(from);
            pairs[i] = new(from.Before, here, Moved: true);
        }
        return pairs.Where(p => !moved.Contains(p)).ToList();
    }
}
