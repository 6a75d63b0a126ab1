using Portal.Core.Publications;

namespace Portal.Public.Pages;

/// <summary>A picture and how wide it will be shown, for the browser to choose a size.</summary>
public sealed record PictureView(PublishedPicture Picture, string Sizes)
{
    /// <summary>Seen at once on opening the page: fetched first, not when scrolled to.</summary>
    public bool Eager { get; init; }

    /// <summary>Beside a title that says the same: read out as nothing.</summary>
    public bool Decorative { get; init; }

    /// <summary>For browsers that cannot choose: the smallest of at least 800 points, else the widest.</summary>
    public PublishedSize Plain => Picture.Sizes.Where(s => s.Width >= 800).MinBy(s => s.Width) ?? Picture.Sizes.MaxBy(s => s.Width)!;

    /// <summary>The same sizes as WebP; null unless every size has one, since a browser that takes the kind looks at no other.</summary>
    public string? WebpSet => Picture.Sizes.All(s => s.Webp is not null)
        ? string.Join(", ", Picture.Sizes.OrderBy(s => s.Width).Select(s => $"{s.Webp} {s.Width}w")) : null;

    public string Set => string.Join(", ", Picture.Sizes.OrderBy(s => s.Width).Select(s => $"{s.Address} {s.Width}w"));
}
