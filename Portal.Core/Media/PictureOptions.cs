namespace Portal.Core.Media;

/// <summary>Bounds of the picture intake; the defaults are meant to be kept.</summary>
public sealed class PictureOptions
{
    /// <summary>Largest file taken, in bytes: 20 MB (1 MB = 1,048,576 bytes, as Windows counts).</summary>
    public long MaxBytes { get; set; } = 20L * 1024 * 1024;

    /// <summary>Largest picture taken, in millions of points; larger ones are refused before any of it is decoded.</summary>
    public int MaxMegapixels { get; set; } = 60;

    /// <summary>Widths made, in points; those above the picture's own width are left out, never enlarged.</summary>
    public IReadOnlyList<int> Widths { get; set; } = [1600, 800, 400];

    /// <summary>How long the re-encoding of one picture may take in all.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>One size of a picture: a file without metadata in the <see cref="FileStore"/>, a JPEG unless its use says otherwise.</summary>
public sealed record Rendition(int Width, int Height, string Sha256, long Bytes)
{
    public string Address => PictureAddress.Of(Sha256);

    /// <summary>The same size as WebP; null where that is not lighter.</summary>
    public string? WebpSha256 { get; init; }
}

/// <summary>
/// A picture taken in. <paramref name="Width"/> and <paramref name="Height"/> are those of the original as seen, orientation
/// applied; renditions come widest first, at least one. The original itself is not kept.
/// </summary>
public sealed record IntakePicture(string FileName, IReadOnlyList<Rendition> Renditions, int Width, int Height);
