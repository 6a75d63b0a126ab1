using Portal.Core.Deadlines;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>One row of a list or of the queue.</summary>
public sealed record EditionRow(
    int EditionId, int ItemId, int Number, ContentKind Kind, string Title, string SectionName, EditionStatus Status, string Step, string StepName,
    string AuthorName, string? WaitingFor, DateTime UpdatedAt, DateTime? PublishedAt, DateTime? DueAt, string? TimeLeft, bool? OnTime, string? ReturnReason)
{
    /// <summary>True when the deadline has passed and the item is still not public.</summary>
    public bool Late { get; init; }
    /// <summary>Some edition of the item was published urgently; and how its review stands, the most pressing of several.</summary>
    public UrgentFilter? Urgent { get; init; }

    /// <summary>When leaders were told that it passed, UTC; null where they were not, or where it is public now.</summary>
    public DateTime? EscalatedAt { get; init; }
    public int Version { get; init; }
    public int SectionId { get; init; }

    /// <summary>The unit the reports count it for.</summary>
    public string? UnitName { get; init; }

    /// <summary>When visitors first saw the item.</summary>
    public DateTime? FirstPublishedAt { get; init; }

    /// <summary>The edition that is, or was last, live while this newer one is in work: the item stands in both states.</summary>
    public LiveBeside? Live { get; init; }

    /// <summary>What was said of it and is not dealt with; 0 too where nobody asked (<see cref="IOpenRemarks"/>).</summary>
    public int OpenRemarks { get; init; }
    public string Shown => Title.Length == 0 ? "(chưa có tiêu đề)" : Title;
}

/// <summary>An item's live (or withdrawn) edition beside a newer one, by its own title: the newer one may be called otherwise.</summary>
public sealed record LiveBeside(int EditionId, int Number, EditionStatus Status, int Version, string Title);
