using Portal.Core.Editions;
using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Library;

/// <summary>A picture or a file of the portal as the library shows it.</summary>
public sealed record LibraryRow
{
    public required int Id { get; init; }
    public required int Version { get; init; }
    public required FileKind Kind { get; init; }
    public required string FileName { get; init; }
    public required string Alt { get; init; }
    public required string Credit { get; init; }
    public required string Tags { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }
    public long Bytes { get; init; }

    /// <summary>The smallest size of a picture.</summary>
    public string? PreviewSha256 { get; init; }

    /// <summary>Of a picture: what is wide enough to choose a part of, and how large that is.</summary>
    public LibrarySize? Shown { get; init; }

    /// <summary>Of a picture: the largest size that is kept, from which parts are cut.</summary>
    public LibrarySize? Largest { get; init; }
    public PictureFocus Focus { get; init; } = new(PictureFocus.Middle, PictureFocus.Middle);

    /// <summary>The picture it was cut out of, and what took its place everywhere.</summary>
    public LibraryName? MadeFrom { get; init; }
    public LibraryName? ReplacedBy { get; init; }
    public string? SignatureWords { get; init; }
    public FileScan Scan { get; init; }
    public string? UploadedBy { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? SetAsideAt { get; init; }
    public string? SetAsideReason { get; init; }

    /// <summary>Where it stands; titles only of what the person may read.</summary>
    public IReadOnlyList<LibraryUse> Uses { get; init; } = [];

    /// <summary>Whether this person may describe it, or set it aside.</summary>
    public bool MayChange { get; init; }

    public int Items => Uses.Select(u => u.ItemId).Distinct().Count();

    public bool IsLive => Uses.Any(u => u.Status == EditionStatus.Published);

    /// <summary><c>Ảnh, 1600 × 900 điểm</c>, <c>PDF, 1,2 MB</c>.</summary>
    public string About => Kind == FileKind.Picture ? $"{FileType.Of(Kind).Words}, {Width} × {Height} điểm" : FileType.Describe(Kind, Bytes);

    public string UseWords => (Items, IsLive) switch
    {
        (0, _) => "Chưa dùng",
        (var items, true) => $"{items} bài, trên cổng",
        (var items, false) => $"{items} bài, ngoài cổng",
    };
}

/// <summary>Another row of the library, by its name.</summary>
public sealed record LibraryName(int Id, string FileName);

/// <summary>One size of a picture.</summary>
public sealed record LibrarySize(string Sha256, int Width, int Height);

/// <summary>An edition that shows it; without a title where the person may not read it.</summary>
public sealed record LibraryUse(int ItemId, int EditionId, int Number, EditionStatus Status, string? Title)
{
    /// <summary>Judged, and waiting for its time or a click.</summary>
    public bool IsApproved => Status is EditionStatus.Approved or EditionStatus.Scheduled;
}
