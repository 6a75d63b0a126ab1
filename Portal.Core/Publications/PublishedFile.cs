namespace Portal.Core.Publications;

/// <summary>A file that a live publication of this portal shows: the public site serves these and no others.</summary>
public sealed class PublishedFile : IPortalOwned
{
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public required string Sha256 { get; set; }
    public bool Visible { get; set; } = true;
}
