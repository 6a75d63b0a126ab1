namespace Portal.Core.People;

/// <summary>
/// That somebody acts in the place of somebody absent, in one portal, from day to day (both included): with the absent one's roles of these
/// days beside their own. Ended early it ends at once. Never deleted: history asks who acted for whom.
/// </summary>
public sealed class Deputy : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string AbsentId { get; set; }
    public required string DeputyId { get; set; }
    public DateOnly FromOn { get; set; }
    public DateOnly ToOn { get; set; }
    public string? AppointedById { get; set; }
    public required string AppointedByName { get; set; }
    public DateTime AppointedAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public string? EndedByName { get; set; }
}
