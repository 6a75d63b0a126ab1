using Portal.Core.Comparing;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// Two editions of one item side by side. <see cref="Facts"/> of title, abstract and text come first: they are what an approval must not miss.
/// </summary>
public sealed record EditionComparison
{
    public required int ItemId { get; init; }
    public required ContentKind Kind { get; init; }
    public required ComparedEdition Before { get; init; }
    public required ComparedEdition After { get; init; }
    public required IReadOnlyList<(int EditionId, int Number, EditionStatus Status)> Editions { get; init; }
    public required IReadOnlyList<FactChange> Facts { get; init; }

    /// <summary>What stands beside the text and reads differently: section, moment, people, facts of the kind.</summary>
    public required IReadOnlyList<ComparedField> Fields { get; init; }
    public required IReadOnlyList<ComparedPicture> Pictures { get; init; }
    public required IReadOnlyList<ComparedAttachment> Attachments { get; init; }
    public required IReadOnlyList<ComparedBlock> Body { get; init; }

    public int ChangedBlocks => Body.Count(b => b.State != BlockState.Same);

    public bool IsSame => Fields.Count == 0 && Pictures.Count == 0 && Attachments.Count == 0 && ChangedBlocks == 0;
}

public sealed record ComparedEdition(int EditionId, int Number, EditionStatus Status, DateTime UpdatedAt);

/// <summary>One line beside the text, its words by what became of them.</summary>
public sealed record ComparedField(string Label, IReadOnlyList<ComparedRun> Runs);

/// <summary>A picture that came, went, changed its place or its words; <see cref="What"/> says which.</summary>
public sealed record ComparedPicture(PictureOnEdition Picture, string What, IReadOnlyList<ComparedRun> Words);

/// <summary>An attachment that came, went, was given another file, name or place; <see cref="What"/> says which.</summary>
public sealed record ComparedAttachment(string What, IReadOnlyList<ComparedRun> Words)
{
    public int MediaFileId { get; init; }
}
