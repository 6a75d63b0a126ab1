namespace Portal.Core.Comparing;

/// <summary>What one person made of a text: what each paragraph became (null: gone), and what was added before it (at the end: behind the last).</summary>
internal sealed class MergeSide
{
    private readonly IReadOnlyList<TextBlock> began;

    public MergeSide(IReadOnlyList<TextBlock> began, IReadOnlyList<TextBlock> now)
    {
        this.began = began;
        (Became, Added) = (new TextBlock?[began.Count], Enumerable.Range(0, began.Count + 1).Select(_ => new List<TextBlock>()).ToList());
        var at = 0;
        foreach (var pair in BlockDiff.Aligned(began, now))
        {
            if (pair.Before is null) Added[at].Add(pair.After!);
            else Became[at++] = pair.After;
        }
    }

    public TextBlock?[] Became { get; }
    public List<List<TextBlock>> Added { get; }

    /// <summary>
    /// Before which paragraphs (by number, one more than there are: behind the last) what was added contradicts what the other side made of the same place:
    /// something both changed is gone there, and both put something in its place, not the same. What shares few words with the old counts as put in its place.
    /// </summary>
    public static bool[] Contradicted(MergeSide own, MergeSide other)
    {
        var count = own.began.Count;
        var asked = new bool[count + 1];
        for (var start = 0; start < count; start++)
        {
            var end = start;
            while (end < count && (own.Became[end] is null || other.Became[end] is null)) end++;
            var both = Enumerable.Range(start, end - start).Any(i => own.Changed(i) && other.Changed(i));
            var (mine, theirs) = (own.PutFor(start, end), other.PutFor(start, end));
            if (both && mine.Length > 0 && theirs.Length > 0 && mine != theirs) Array.Fill(asked, true, start + 1, end - start);
            start = end;
        }
        return asked;
    }

    private bool Changed(int number) => Became[number]?.Markup != began[number].Markup;

    /// <summary>What stands where these paragraphs stood and is none of them as it was; what was added before the first does not belong to it.</summary>
    private string PutFor(int start, int end) => string.Concat(Enumerable.Range(start, end - start).SelectMany(i =>
        (Changed(i) && Became[i] is { } became ? [became] : Enumerable.Empty<TextBlock>()).Concat(Added[i + 1])).Select(b => b.Markup));
}
