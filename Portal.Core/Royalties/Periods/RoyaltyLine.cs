using Portal.Core.Editions;
using Portal.Core.Royalties.Payees;

namespace Portal.Core.Royalties.Periods;

/// <summary>One contributor's share of a work; the amounts of a work's lines add up to its amount.</summary>
public sealed class RoyaltyLine : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int WorkId { get; set; }
    public RoyaltyWork? Work { get; set; }
    public int ContributorId { get; set; }
    public Contributor? Contributor { get; set; }
    public ContributionRole Role { get; set; }
    public decimal SharePercent { get; set; }
    public Money? Amount { get; internal set; }
    public int Position { get; set; }
}
