using Portal.Core.Portals;
using Portal.Core.Portals.Pictures;

namespace Portal.Public.Sites;

/// <summary>A picture of the portal itself as pages write it: the widest size, and all of them for browsers to choose from.</summary>
public sealed record OwnPicture(string Address, string Alt, int Width, int Height, string SourceSet)
{
    public static OwnPicture? Of(PortalProfile profile, PortalPicture which) => PortalPictures.Of(profile, which) is { Sizes: [var widest, ..] } picture
        ? new(PortalPictures.AddressOf(which, widest), picture.Alt, widest.Width, widest.Height,
            string.Join(", ", picture.Sizes.Select(s => $"{PortalPictures.AddressOf(which, s)} {s.Width}w")))
        : null;

    /// <summary>Its measures within a box, so that a page keeps the room before the picture is there.</summary>
    public (int Width, int Height) Within(int width, int height)
    {
        var scale = Math.Min(width / (double)Width, height / (double)Height);
        return ((int)Math.Round(Width * scale), (int)Math.Round(Height * scale));
    }
}
