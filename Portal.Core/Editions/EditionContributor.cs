using Portal.Core.Royalties.Payees;

namespace Portal.Core.Editions;

/// <summary>One contributor's part in an edition.</summary>
public sealed class EditionContributor : IPortalOwned, IRemovable
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int EditionId { get; set; }
    public int ContributorId { get; set; }
    public Contributor? Contributor { get; set; }
    public ContributionRole Role { get; set; }

    /// <summary>Percent of the work's royalty; the shares of an edition add up to 100.</summary>
    public decimal SharePercent { get; set; }
    public int Position { get; set; }
}

/// <summary>What a contributor did (NĐ 18/2014 Điều 6).</summary>
public enum ContributionRole
{
    Author,
    Photo,
    Video,
    Translation,
    Information,
    Editing,
}
