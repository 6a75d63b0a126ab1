namespace Portal.Core.Comments;

/// <summary>What a screen shows of an edition's comments.</summary>
public sealed record EditionComments(IReadOnlyList<CommentRow> Open, IReadOnlyList<CommentRow> Closed)
{
    /// <summary>The number of the edition they are looked at from.</summary>
    public int EditionNumber { get; init; }
    public bool MayComment { get; init; }

    /// <summary>The edition was replaced or withdrawn: nothing new is said of it.</summary>
    public bool IsOver { get; init; }

    /// <summary>The newest entry there was.</summary>
    public int Newest { get; init; }
}

public enum PassageState
{
    /// <summary>It is about the whole text.</summary>
    Whole,
    There,

    /// <summary>Other words stand there now.</summary>
    Changed,
    Gone,
}

/// <summary>One comment: its passage, where that stands in the stored text, and all that was said, oldest first.</summary>
public sealed record CommentRow(
    int Id, int Version, PassageAnchor Passage, PassagePlace? Place, int EditionNumber, bool IsClosed, IReadOnlyList<CommentEntryRow> Entries)
{
    public PassageState State => Passage.IsWhole ? PassageState.Whole
        : Place is { } place ? place.Changed ? PassageState.Changed : PassageState.There : PassageState.Gone;
}

/// <summary>Something said or done, by its name of that day, UTC; <paramref name="IsOwn"/>: by the person looking.</summary>
public sealed record CommentEntryRow(CommentEntryKind Kind, string Text, string Name, DateTime At, bool IsOwn);
