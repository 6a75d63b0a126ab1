using Portal.Core.Units;

namespace Portal.Core.Accounts;

/// <summary>A person's role in one portal for a term of office (first and last day included; no last day = still in office).</summary>
public sealed class Membership : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string UserId { get; set; }
    public PortalUser? User { get; set; }
    public PortalRole Role { get; set; }
    public int? UnitId { get; set; }
    public Unit? Unit { get; set; }

    /// <summary>Position on the board as called there ("Phó Trưởng ban"), if any.</summary>
    public string? BoardPosition { get; set; }
    public DateOnly FromOn { get; set; }
    public DateOnly? ToOn { get; set; }

    /// <summary>Given by the map of app roles at a sign-in, and ended by it; roles given by hand are not its business.</summary>
    public bool ByEntra { get; init; }
}
