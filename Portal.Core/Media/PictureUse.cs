namespace Portal.Core.Media;

/// <summary>
/// One size to be made: at most so wide and high, never enlarged. <paramref name="Fills"/> cuts the middle out instead of leaving room, so that it is
/// exactly so wide and high.
/// </summary>
public readonly record struct PictureCut(int Width, int Height, PictureKind Kind = PictureKind.Jpeg, bool Fills = false)
{
    // Far above every height there is: only the width binds
    private const int AnyHeight = 10_000_000;

    /// <summary>A JPEG at most this wide.</summary>
    public static PictureCut Wide(int width) => new(width, AnyHeight);
}

/// <summary>What a picture is taken in for: why one cannot serve, and the sizes made of one that can, widest first.</summary>
public sealed record PictureUse(Func<PictureHeader, Refusal?> WhyNot, Func<PictureHeader, IReadOnlyList<PictureCut>> Cuts);
