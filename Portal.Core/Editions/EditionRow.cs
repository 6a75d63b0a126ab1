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
    public string Shown => Title.Length == 0 ? "(chưa có tiêu đề)" : Title;
}
