using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>
/// A comment at a passage of an item's text, for those who write and judge it; never part of the text or of anything published. It belongs to the item: as
/// long as it is open it goes along with later editions. Nothing of it is ever changed or deleted; what is said and done stands in <see cref="Entries"/>.
/// </summary>
public sealed class PassageComment : IPortalOwned, IVersioned
{
    /// <summary>So many open ones an item may have.</summary>
    public const int MostOpen = 200;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }

    /// <summary>The edition it was written at.</summary>
    public int EditionId { get; set; }
    public Edition? Edition { get; set; }

    public PassagePart Part { get; set; }
    public string Quote { get; set; } = "";
    public string Prefix { get; set; } = "";
    public string Suffix { get; set; } = "";

    /// <summary>Where the passage stood when it was written, in characters of the plain text.</summary>
    public int Position { get; set; }

    /// <summary>Marked as dealt with, UTC; null while open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The last entry; moves the version too, so that nobody closes what was answered meanwhile.</summary>
    public DateTime LastAt { get; set; }
    public int Version { get; set; }
    public List<CommentEntry> Entries { get; set; } = [];

    internal PassageAnchor Anchor => new(Quote, Prefix, Suffix, Position, Part);
}

/// <summary>What an entry of a comment is.</summary>
public enum CommentEntryKind
{
    Comment,
    Answer,
    Closed,
    Reopened,
}

/// <summary>One thing said or done at a comment, by whom under the name of that day; written once. Texts only of comments and answers.</summary>
public sealed class CommentEntry : IPortalOwned, IWrittenOnce
{
    /// <summary>Longest text, in characters; lines are kept.</summary>
    public const int TextLength = 2000;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int CommentId { get; set; }
    public CommentEntryKind Kind { get; set; }
    public string Text { get; set; } = "";
    public string? ById { get; set; }
    public required string ByName { get; set; }
    public DateTime At { get; set; }
}
