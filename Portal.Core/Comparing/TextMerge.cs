namespace Portal.Core.Comparing;

public enum MergeState
{
    /// <summary>Both texts hold the same here, whether both or neither changed it.</summary>
    Same,

    /// <summary>Only mine was changed: it is taken by itself.</summary>
    Mine,

    /// <summary>Only theirs was changed: it is taken by itself.</summary>
    Theirs,

    /// <summary>Both were changed, or it is not known who changed what: somebody must choose.</summary>
    Open,
}

public enum MergeChoice
{
    Mine,
    Theirs,

    /// <summary>Mine, then theirs.</summary>
    Both,
}

/// <summary>The number of a paragraph, list or table; within it that of an item or row, 0 for the whole and for what begins and ends it.</summary>
public readonly record struct MergePlace(int Paragraph, int Within, bool IsRow);

/// <summary>
/// One place of two texts: what stands there in either, as markup, null where nothing does. <see cref="Key"/> names it by what it holds, so that a choice
/// outlives a new comparison while typing goes on elsewhere.
/// </summary>
public sealed record MergePart(MergeState State, string? Mine, string? Theirs)
{
    public string Key { get; init; } = "";

    /// <summary>Where it stands, from 1: the paragraph, and of an item of a list or a row of a table which one.</summary>
    public MergePlace Place { get; init; }

    /// <summary>What is read of mine, as plain words; empty where nothing stands.</summary>
    public string MineWords => Mine is null ? "" : MergeUnits.WordsOf(Mine);

    /// <inheritdoc cref="MineWords"/>
    public string TheirsWords => Theirs is null ? "" : MergeUnits.WordsOf(Theirs);

    /// <summary>Both can only be kept where both hold something.</summary>
    public bool MayBeBoth => Mine is not null && Theirs is not null;

    /// <summary>Whether nothing may stand here in the end, by itself or by a choice.</summary>
    internal bool MayBeEmpty => State switch
    {
        MergeState.Mine => Mine is null,
        MergeState.Theirs => Theirs is null,
        _ => !MayBeBoth,
    };

    /// <summary>The markup of this place; null while nobody has chosen.</summary>
    internal string? With(MergeChoice? choice) => (State, choice) switch
    {
        (MergeState.Theirs, _) => Theirs ?? "",
        (MergeState.Mine or MergeState.Same, _) => Mine ?? "",
        (_, MergeChoice.Mine) => Mine ?? "",
        (_, MergeChoice.Theirs) => Theirs ?? "",
        (_, MergeChoice.Both) => Mine + Theirs,
        _ => null,
    };
}

/// <summary>
/// Two texts made one, paragraph by paragraph, against the text both began from. What only one side changed is taken by itself; where both changed the same
/// paragraph, or each put another in its place, somebody chooses; a list or a table that both changed is gone through by items or rows. Without that text
/// (null) every difference is a choice. Each paragraph of either text stands in some part.
/// </summary>
public sealed record TextMerge(IReadOnlyList<MergePart> Parts)
{
    public IEnumerable<MergePart> Open => Parts.Where(p => p.State == MergeState.Open);

    public static TextMerge Of(string? began, string mine, string theirs)
    {
        var (own, other) = (MergeUnits.Of(mine), MergeUnits.Of(theirs));
        var parts = began is null ? Two(own, other, MergeState.Open, MergeState.Open) : Three(MergeUnits.Of(began), own, other);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var (paragraph, list) = (0, 0);
        return new(parts.Select(part =>
        {
            var holds = $"{part.Mine}\n{part.Theirs}";
            seen[holds] = seen.GetValueOrDefault(holds) + 1;
            // What a list is made of carries the number of that list already: counted once
            if (part.Place.Paragraph == 0 || part.Place.Paragraph != list) paragraph++;
            list = part.Place.Paragraph;
            return part with { Key = $"{seen[holds]}\n{holds}", Place = part.Place with { Paragraph = paragraph } };
        }).ToList());
    }

    /// <summary>The merged markup; null while something is not chosen.</summary>
    public string? With(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        var pieces = Parts.Select(p => p.With(choices.TryGetValue(p.Key, out var choice) ? choice : null)).ToList();
        return pieces.Contains(null) ? null : string.Concat(pieces);
    }

    /// <summary>Whether all of mine, and all of theirs, is in the merged text; what is not was turned down.</summary>
    public (bool Mine, bool Theirs) Keeps(IReadOnlyDictionary<string, MergeChoice> choices)
    {
        bool Leaves(MergePart part, MergeChoice kept) => part.State == MergeState.Open && choices.GetValueOrDefault(part.Key) != kept
            && choices.GetValueOrDefault(part.Key) != MergeChoice.Both;
        return (!Parts.Any(p => p.Mine is not null && Leaves(p, MergeChoice.Mine)), !Parts.Any(p => p.Theirs is not null && Leaves(p, MergeChoice.Theirs)));
    }

    private static List<MergePart> Three(IReadOnlyList<TextBlock> began, IReadOnlyList<TextBlock> mine, IReadOnlyList<TextBlock> theirs)
    {
        var (own, other) = (new MergeSide(began, mine), new MergeSide(began, theirs));
        var asked = MergeSide.Contradicted(own, other);
        var parts = new List<MergePart>();
        // What one struck out and the other wrote anew: offered beside what the first put there
        MergePart? half = null;
        for (var i = 0; i <= began.Count; i++)
        {
            var (alone, otherAlone) = asked[i] ? (MergeState.Open, MergeState.Open) : (MergeState.Mine, MergeState.Theirs);
            var added = Two(own.Added[i], other.Added[i], alone, otherAlone);
            parts.AddRange(!asked[i] ? added : Facing(half is null ? added : [half, .. added]));
            half = null;
            if (i == began.Count) break;
            var (was, m, t) = (began[i].Markup, own.Became[i]?.Markup, other.Became[i]?.Markup);
            // Gone from both
            if (m is null && t is null) continue;
            if (m is not null && t is not null && m != t && m != was && t != was && Within(was, m, t, parts.Count + 1) is { } inside)
            {
                parts.AddRange(inside);
                continue;
            }
            var part = new MergePart(m == t ? MergeState.Same : m == was ? MergeState.Theirs : t == was ? MergeState.Mine : MergeState.Open, m, t);
            if (asked[i + 1] && part is { State: MergeState.Open, MayBeBoth: false }) half = part;
            else parts.Add(part);
        }
        return parts;
    }

    /// <summary>What stands alone on either side between what both hold is offered as one against the other, in its order.</summary>
    private static List<MergePart> Facing(IEnumerable<MergePart> parts)
    {
        var facing = new List<MergePart>();
        foreach (var part in parts)
        {
            var last = facing.FindLastIndex(p => p.MayBeBoth);
            var across = part.MayBeBoth ? -1 : facing.FindIndex(last + 1, p => part.Mine is null ? p.Theirs is null : p.Mine is null);
            if (across < 0) facing.Add(part);
            else facing[across] = facing[across] with { Mine = facing[across].Mine ?? part.Mine, Theirs = facing[across].Theirs ?? part.Theirs };
        }
        return facing;
    }

    /// <summary>The items or rows of what both changed; null where more than these differs, or where nothing might be left of it.</summary>
    private static List<MergePart>? Within(string was, string mine, string theirs, int list)
    {
        if (MergeUnits.Inside(was) is not { } began || MergeUnits.Inside(mine) is not { } own || MergeUnits.Inside(theirs) is not { } other
            || !began.IsFrameOf(own) || !began.IsFrameOf(other)) return null;
        var within = Three(began.Within, own.Within, other.Within);
        MergePlace At(int item) => new(list, item, began.IsTable);
        MergePart Edge(string markup) => new(MergeState.Same, markup, markup) { Place = At(0) };
        return within.TrueForAll(p => p.MayBeEmpty) ? null
            : [Edge(began.Begins), .. within.Select((part, i) => part with { Place = At(i + 1) }), Edge(began.Ends)];
    }

    /// <summary>Two rows of paragraphs that stand at the same place; <paramref name="alone"/> is what a paragraph of mine without its like is.</summary>
    private static List<MergePart> Two(IReadOnlyList<TextBlock> mine, IReadOnlyList<TextBlock> theirs, MergeState alone, MergeState otherAlone) =>
        BlockDiff.Aligned(mine, theirs).Select(pair => new MergePart(
            pair.After is null ? alone : pair.Before is null ? otherAlone : pair.Before.Markup == pair.After.Markup ? MergeState.Same : MergeState.Open,
            pair.Before?.Markup, pair.After?.Markup)).ToList();
}
