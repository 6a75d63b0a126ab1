using Portal.Core.Publications;

namespace Portal.Public.Pages;

/// <summary>A picture and how wide it will be shown, for the browser to choose a size.</summary>
public sealed record PictureView(PublishedPicture Picture, string Sizes)
{
    /// <summary>Seen at once on opening the page: fetched first, not when scrolled to.</summary>
    public bool Eager { get; init; }

    /// <summary>Beside a title that says the same: read out as nothing.</summary>
    public bool Decorative { get; init; }

    /// <summary>Classes of the style sheet that keep the picture's focal point in sight, to the nearest ten percent; null for the middle.</summary>
    public string? FocusClass => (Tens(Picture.FocusX), Tens(Picture.FocusY)) is var (x, y) && (x, y) == (50, 50) ? null : $"fx{x} fy{y}";

    private static int Tens(int percent) => (Math.Clamp(percent, 0, 100) + 5) / 10 * 10;

    /// <summary>For browsers that cannot choose: the smallest of at least 800 points, else the widest.</summary>
    public PublishedSize Plain => Picture.Sizes.Where(s => s.Width >= 800).MinBy(s => s.Width) ?? Picture.Sizes.MaxBy(s => s.Width)!;

    /// <summary>The same sizes as WebP; null unless every size has one, since a browser that takes the kind looks at no other.</summary>
    public string? WebpSet => Picture.Sizes.All(s => s.Webp is not null)
        ? string.Join(", ", Picture.Sizes.OrderBy(s => s.Width).Select(s => $"{s.Webp} {s.Width}w")) : null;

    public string Set => string.Join(", ", Picture.Sizes.OrderBy(s => s.Width).Select(s => $"{s.Address} {s.Width}w"));
}
