namespace Portal.Core.Comparing;

public enum BlockState
{
    Same,
    Changed,
    Added,
    Removed,
    Moved,

    /// <summary>The same words, written otherwise: bold, a link, a list's letters.</summary>
    Reformatted,
}

/// <summary>A block of the two texts with its words by what became of them.</summary>
public sealed record ComparedBlock(BlockKind Kind, BlockState State, IReadOnlyList<ComparedRun> Runs);

/// <summary>Two versions of a formatted text, compared: block by block, and the facts that changed, the weightiest kind first.</summary>
public sealed record TextComparison(IReadOnlyList<ComparedBlock> Blocks, IReadOnlyList<FactChange> Facts)
{
    public bool IsSame => Blocks.All(b => b.State == BlockState.Same);

    public static TextComparison Of(string beforeHtml, string afterHtml)
    {
        var pairs = BlockDiff.Of(HtmlBlocks.Of(beforeHtml), HtmlBlocks.Of(afterHtml));
        return new(pairs.Select(Compared).ToList(), pairs.Where(p => !p.Moved).SelectMany(Changes).OrderBy(f => f.Kind).ToList());
    }

    /// <summary>The changed facts of one plain line, as of a title.</summary>
    public static IEnumerable<FactChange> FactsOf(string before, string after) => before == after ? [] : FactChanges.Of(before, after);

    private static IEnumerable<FactChange> Changes(BlockPair pair) =>
        FactsOf(pair.Before?.Text ?? "", pair.After?.Text ?? "");

    private static ComparedBlock Compared(BlockPair pair) => pair switch
    {
        { Before: null, After: { } come } => new(come.Kind, BlockState.Added, Whole(RunState.Added, come.Text)),
        { Before: { } gone, After: null } => new(gone.Kind, BlockState.Removed, Whole(RunState.Removed, gone.Text)),
        { Before: { } before, After: { } after } when before.Text != after.Text => new(after.Kind, BlockState.Changed, WordDiff.Of(before.Text, after.Text)),
        { After: { } after } => new(after.Kind, pair.Moved ? BlockState.Moved : Reads(pair.Before!) == Reads(after) ? BlockState.Same : BlockState.Reformatted,
            Whole(RunState.Same, after.Text)),
        _ => throw new InvalidOperationException("A pair without either block."),
    };

    private static (BlockKind Kind, string Markup) Reads(TextBlock block) => (block.Kind, block.Markup);

    private static List<ComparedRun> Whole(RunState state, string text) => text.Length == 0 ? [] : [new(state, text)];
}
