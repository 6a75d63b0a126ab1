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

    /// <summary>The counted steps, one a line, as sentences: the answer to "why this date?".</summary>
    public required string HowCounted { get; set; }
    public DateTime? MetAt { get; set; }

    /// <summary>The date of higher law, where it comes before <see cref="DueAt"/>, with its ground; null where the regulation is as strict itself.</summary>
    public DateTime? LawDueAt { get; set; }
    public string? LawSource { get; set; }

    /// <summary>The earlier of the two: what is warned of.</summary>
    public DateTime FirstDueAt => LawDueAt ?? DueAt;

    /// <summary>
    /// When a due moment that had passed, or nearly, was counted for the item the first time; null where none was. From then on whoever must act has
    /// the time of a warning before leaders hear of it. That time is given once: edits do not renew it.
    /// </summary>
    public DateTime? GraceFrom { get; set; }

    /// <summary>When whoever must act is to be warned.</summary>
    public DateTime WarnAt { get; set; }

    /// <summary>The latest <see cref="FirstDueAt"/> that was warned of; null before the first warning.</summary>
    public DateTime? WarnedFor { get; set; }

    /// <summary>When whoever must act was warned of that moment, and leaders because nobody could act; null where they were not.</summary>
    public DateTime? WarnedAt { get; set; }
    public DateTime? LeadersWarnedAt { get; set; }

    /// <summary>Past which moment leaders are to be told.</summary>
    public DateTime EscalateAt { get; set; }

    /// <summary>The latest <see cref="DueAt"/> whose passing was dealt with, whoever could be told of it; null before the first.</summary>
    public DateTime? EscalatedFor { get; set; }

    /// <summary>When whoever must act was told that that moment had passed, and leaders; null where there was nobody to tell.</summary>
    public DateTime? LateToldAt { get; set; }
    public DateTime? EscalatedAt { get; set; }

    /// <summary>Whoever was told of a later moment knows of an earlier one.</summary>
    public bool IsWarned => WarnedFor >= FirstDueAt;
    public bool IsEscalated => EscalatedFor >= DueAt;

    /// <summary>On time when met at or before the due moment; null while open.</summary>
    public bool? OnTime => MetAt is null ? null : MetAt <= DueAt;

    /// <summary>While it runs it may be taken away or counted anew; once met it stays.</summary>
    bool IRemovable.MayBeRemoved => MetAt is null;

    /// <summary>Notes a warning, and who heard it.</summary>
    internal void Warn(DateTime now, bool acting, bool leading) =>
        (WarnedFor, WarnedAt, LeadersWarnedAt) = (FirstDueAt, acting ? now : null, leading ? now : null);

    /// <summary>Notes that its passing was dealt with, and who heard of it. One message for both: what was never warned of is not warned of any more.</summary>
    internal void Escalate(DateTime now, bool acting, bool leading)
    {
        if (!IsWarned) Warn(now, acting: false, leading: false);
        (EscalatedFor, LateToldAt, EscalatedAt) = (DueAt, acting ? now : null, leading ? now : null);
    }

    /// <summary>
    /// After its moments were <paramref name="dueBefore"/> and <paramref name="firstBefore"/>: what was told of stays told of where the new one has passed
    /// as well.
    /// </summary>
    internal void StayTold(DateTime dueBefore, DateTime firstBefore, DateTime now)
    {
        if (WarnedFor >= firstBefore && !IsWarned && FirstDueAt <= now) WarnedFor = FirstDueAt;
        if (EscalatedFor >= dueBefore && !IsEscalated && DueAt <= now) EscalatedFor = DueAt;
    }
}
