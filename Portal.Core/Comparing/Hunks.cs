using DiffPlex;

namespace Portal.Core.Comparing;

/// <summary>A stretch that differs: from <paramref name="BeforeAt"/> on so many are gone, from <paramref name="AfterAt"/> on so many are new.</summary>
internal readonly record struct Hunk(int BeforeAt, int BeforeCount, int AfterAt, int AfterCount);

/// <summary>Where two lists differ, in their order (DiffPlex, Myers' way: the fewest changes).</summary>
internal static class Hunks
{
    private const char Mark = '\n';

    /// <summary>Keys hold no line feed.</summary>
    public static IReadOnlyList<Hunk> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.Count == 0 || after.Count == 0)
            return before.Count + after.Count == 0 ? [] : [new(0, before.Count, 0, after.Count)];
        return Differ.Instance.CreateDiffs(string.Join(Mark, before), string.Join(Mark, after), false, false, Keys.Each).DiffBlocks
            .Select(b => new Hunk(b.DeleteStartA, b.DeleteCountA, b.InsertStartB, b.InsertCountB)).ToList();
    }

    private sealed class Keys : IChunker
    {
        public static readonly Keys Each = new();

        public IReadOnlyList<string> Chunk(string text) => text.Split(Mark);
    }
}
