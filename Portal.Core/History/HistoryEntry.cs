using System.Globalization;

namespace Portal.Core.History;

/// <summary>
/// One line of a portal's history: who did what to what, when, as a Vietnamese sentence. Lines are numbered without gaps
/// and each carries the hash of the one before, so an altered or missing line shows (<c>./portal verify</c>).
/// </summary>
public sealed class HistoryEntry : IPortalOwned, IWrittenOnce
{
    public const int ActionLength = 80;
    public const int NameLength = 200;
    public const int SentenceLength = 4000;
    public long Id { get; set; }
    public required string PortalId { get; set; }
    public long Sequence { get; set; }
    public DateTime At { get; set; }
    public string? ActorId { get; set; }
    public required string ActorName { get; set; }

    /// <summary>Stable dotted name: <c>content.published</c>, <c>royalties.period.approved</c>.</summary>
    public required string Action { get; set; }

    /// <summary>What it is about, e.g. <c>item:42</c>, <c>period:7</c>.</summary>
    public required string Subject { get; set; }
    public int? EditionId { get; set; }
    public required string Sentence { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }

    /// <summary>SHA-256 over every field of the line and the hash before it.</summary>
    public string ComputeHash() =>
        ChainHash.Of(PortalId, Sequence.ToString(CultureInfo.InvariantCulture), ChainHash.Instant(At), ActorId, ActorName, Action, Subject,
            EditionId?.ToString(CultureInfo.InvariantCulture), Sentence, PreviousHash);

    public const string FirstHash = "0000000000000000000000000000000000000000000000000000000000000000";
}
