namespace Portal.Core.Media;

/// <summary>
/// The point of a picture that stays in sight where a frame of other proportions shows only part of it: in percent of its width from the left and of its
/// height from the top, 0 to 100. The middle until somebody says otherwise.
/// </summary>
public readonly record struct PictureFocus(int X, int Y)
{
    public const int Middle = 50;

    public bool IsMiddle => X == Middle && Y == Middle;

    public string Words => $"{X} % từ trái, {Y} % từ trên";

    /// <summary>The nearest point within the picture.</summary>
    public static PictureFocus Within(int x, int y) => new(Math.Clamp(x, 0, 100), Math.Clamp(y, 0, 100));
}

/// <summary>A part of a picture: its edges in percent of the picture's width and height, from the left and from the top.</summary>
public readonly record struct PictureFrame(int Left, int Top, int Right, int Bottom)
{
    public static readonly PictureFrame Whole = new(0, 0, 100, 100);

    /// <summary>Lies within the picture and has some width and height.</summary>
    public bool Fits => Left >= 0 && Top >= 0 && Right <= 100 && Bottom <= 100 && Left < Right && Top < Bottom;

    /// <summary>In points of a picture so wide and high; the size is at least one point.</summary>
    public (int Left, int Top, int Width, int Height) In(int width, int height)
    {
        var (left, top) = (width * Left / 100, height * Top / 100);
        return (left, top, Math.Max(1, width * Right / 100 - left), Math.Max(1, height * Bottom / 100 - top));
    }

    /// <summary>Where a point of the whole picture lies in this part; the nearest point of it where it lies outside.</summary>
    public PictureFocus Of(PictureFocus focus) =>
        PictureFocus.Within((focus.X - Left) * 100 / Math.Max(1, Right - Left), (focus.Y - Top) * 100 / Math.Max(1, Bottom - Top));

    /// <summary>The largest part of those proportions in a picture so wide and high, with a point of it as near to the middle as may be.</summary>
    public static PictureFrame Largest(int width, int height, int across, int down, PictureFocus around)
    {
        // In percent of each side; rounded down, so that it never reaches over the edge
        var (w, h) = (long)width * down > (long)height * across
            ? ((int)(100L * height * across / ((long)width * down)), 100) : (100, (int)(100L * width * down / ((long)height * across)));
        (w, h) = (Math.Max(1, w), Math.Max(1, h));
        var (left, top) = (Math.Clamp(around.X - w / 2, 0, 100 - w), Math.Clamp(around.Y - h / 2, 0, 100 - h));
        return new(left, top, left + w, top + h);
    }
}
