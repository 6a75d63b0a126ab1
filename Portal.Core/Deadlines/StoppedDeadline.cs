namespace Portal.Core.Deadlines;

/// <summary>
/// What was told of a deadline that was taken away (its item thrown away, its day taken out, its section without a rule), until it is counted again: no
/// edit makes it speak up twice. At most one of an item. Moments in UTC, as of <see cref="Deadline"/>.
/// </summary>
public sealed class StoppedDeadline : IPortalOwned, IRemovable
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public DateTime DueAt { get; set; }
    public DateTime? LawDueAt { get; set; }
    public DateTime? GraceFrom { get; set; }
    public DateTime? WarnedFor { get; set; }
    public DateTime? WarnedAt { get; set; }
    public DateTime? LeadersWarnedAt { get; set; }
    public DateTime? EscalatedFor { get; set; }
    public DateTime? LateToldAt { get; set; }
    public DateTime? EscalatedAt { get; set; }

    bool IRemovable.MayBeRemoved => true;

    internal static StoppedDeadline Of(Deadline d) => new()
    {
        PortalId = d.PortalId, ItemId = d.ItemId, DueAt = d.DueAt, LawDueAt = d.LawDueAt, GraceFrom = d.GraceFrom,
        WarnedFor = d.WarnedFor, WarnedAt = d.WarnedAt, LeadersWarnedAt = d.LeadersWarnedAt,
        EscalatedFor = d.EscalatedFor, LateToldAt = d.LateToldAt, EscalatedAt = d.EscalatedAt,
    };

    /// <summary>Gives a deadline of the same item, not counted yet, what was known of the one before.</summary>
    internal void Into(Deadline d)
    {
        (d.DueAt, d.LawDueAt, d.GraceFrom) = (DueAt, LawDueAt, GraceFrom);
        (d.WarnedFor, d.WarnedAt, d.LeadersWarnedAt) = (WarnedFor, WarnedAt, LeadersWarnedAt);
        (d.EscalatedFor, d.LateToldAt, d.EscalatedAt) = (EscalatedFor, LateToldAt, EscalatedAt);
    }
}
