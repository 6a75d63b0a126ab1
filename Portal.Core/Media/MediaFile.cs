namespace Portal.Core.Media;

/// <summary>A picture as taken in: its re-encoded sizes, each a file in the content-addressed store.</summary>
public sealed class MediaFile : IPortalOwned, IStamped
{
    public const int NameLength = 200;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string FileName { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public string? UploadedById { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public List<MediaSize> Sizes { get; set; } = [];
}

/// <summary>One size of a picture.</summary>
public sealed class MediaSize : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int MediaFileId { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public required string Sha256 { get; set; }
    public long Bytes { get; set; }
}
