using Portal.Core.Media.Files;

namespace Portal.Core.Media;

/// <summary>
/// Something taken into the portal's library. A picture lies in its re-encoded sizes; any other file as it came, under
/// <see cref="Sha256"/>. Both in the content-addressed store, and never deleted there.
/// </summary>
public sealed class MediaFile : IPortalOwned, IStamped, IVersioned
{
    public const int NameLength = 200;
    public const int SignerLength = 200;
    public const int AltLength = 300;
    public const int CreditLength = 200;

    /// <summary>Of all tags with what parts them.</summary>
    public const int TagsLength = 400;
    public const int ReasonLength = 500;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public FileKind Kind { get; set; } = FileKind.Picture;
    public required string FileName { get; set; }

    /// <summary>Of a picture, as seen; 0 of other files.</summary>
    public int Width { get; set; }
    public int Height { get; set; }

    /// <summary>The stored file; null of a picture, of which only the sizes are kept.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Of the file, of a picture's largest size.</summary>
    public long Bytes { get; set; }

    /// <summary>Carries a digital signature, as the file says itself; that it holds was not examined.</summary>
    public bool IsSigned { get; set; }
    public string? SignedByName { get; set; }
    public DateTime? SignedAt { get; set; }

    /// <summary>What a scanner for viruses said when it came in; what it found infected was not taken.</summary>
    public FileScan Scan { get; set; }

    /// <summary>What was last written of a picture, offered when it is used again.</summary>
    public string Alt { get; set; } = "";
    public string Credit { get; set; } = "";

    /// <summary>Of a picture: what stays in sight in a frame of other proportions (<see cref="PictureFocus"/>), offered when it is used again.</summary>
    public int FocusX { get; set; } = PictureFocus.Middle;
    public int FocusY { get; set; } = PictureFocus.Middle;

    /// <summary>The picture this one was cut out of.</summary>
    public int? MadeFromId { get; set; }

    /// <summary>What took its place everywhere; a next edition of what showed it begins with that. Set only while it is out of use.</summary>
    public int? ReplacedById { get; set; }

    /// <summary>Words by which it is found, parted by commas.</summary>
    public string Tags { get; set; } = "";

    /// <summary>Folded name, alt text, credit and tags; follows them by itself.</summary>
    public string SearchText
    {
        get => VietnameseText.Fold($"{FileName}\n{Alt}\n{Credit}\n{Tags}");
        private set { }
    }

    /// <summary>Not to be used again; what shows it goes on showing it.</summary>
    public DateTime? SetAsideAt { get; set; }
    public string? SetAsideReason { get; set; }

    public string? UploadedById { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
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

    /// <summary>The same size as WebP, where that is lighter.</summary>
    public string? WebpSha256 { get; set; }
}

/// <summary>The words of a file, read once when it was taken in. Apart from it, since they are long and only searching needs them.</summary>
public sealed class MediaText : IPortalOwned
{
    public int MediaFileId { get; set; }
    public required string PortalId { get; set; }
    public required string Text { get; set; }
}
