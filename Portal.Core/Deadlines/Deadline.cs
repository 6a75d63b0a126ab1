namespace Portal.Core.Deadlines;

/// <summary>
/// The publishing deadline of one item: counted once from its event by a rule of the profile, kept with how it was counted,
/// stopped by the first publication.
/// </summary>
public sealed class Deadline : IPortalOwned, IRemovable
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public required string RuleCode { get; set; }
    public required string RuleSource { get; set; }
    public DateTime CountedFrom { get; set; }
    public DateTime DueAt { get; set; }

    /// <summary>When this due moment was set: counted first, or moved.</summary>
    public DateTime CountedAt { get; set; }

    /// <summary>The counted steps, one a line, as sentences: the answer to "why this date?".</summary>
    public required string HowCounted { get; set; }
    public DateTime? MetAt { get; set; }

    /// <summary>The date of higher law, where it comes before <see cref="DueAt"/>, with its ground; null where the regulation is as strict itself.</summary>
    public DateTime? LawDueAt { get; set; }
    public string? LawSource { get; set; }

    /// <summary>The earlier of the two: what is warned of.</summary>
    public DateTime FirstDueAt => LawDueAt ?? DueAt;

    /// <summary>When whoever must act is to be warned, and was.</summary>
    public DateTime WarnAt { get; set; }
    public DateTime? WarnedAt { get; set; }

    /// <summary>When leaders are to be told, and were.</summary>
    public DateTime EscalateAt { get; set; }
    public DateTime? EscalatedAt { get; set; }

    /// <summary>On time when met at or before the due moment; null while open.</summary>
    public bool? OnTime => MetAt is null ? null : MetAt <= DueAt;

    /// <summary>While it runs it may be taken away or counted anew; once met it stays.</summary>
    bool IRemovable.MayBeRemoved => MetAt is null;
}
