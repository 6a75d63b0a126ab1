using Portal.Core.Media.Files;

namespace Portal.Core.Publications;

/// <summary>A file that a live publication of this portal shows: the public site serves these and no others.</summary>
public sealed class PublishedFile : IPortalOwned
{
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public required string Sha256 { get; set; }

    /// <summary>By which it is sent, whatever its address says.</summary>
    public FileKind Kind { get; set; } = FileKind.Picture;

    /// <summary>The name it is saved under; null of a picture.</summary>
    public string? SavedAs { get; set; }
    public bool Visible { get; set; } = true;
}
