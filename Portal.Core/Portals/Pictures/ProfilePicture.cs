using System.Text.Json.Serialization;
using Portal.Core.Media;

namespace Portal.Core.Portals.Pictures;

/// <summary>A picture of the portal itself, as its profile names it: what it shows, in words, and the sizes of it, widest first.</summary>
public sealed record ProfilePicture(string Alt, IReadOnlyList<ProfilePictureSize> Sizes);

/// <summary>One size of it: a file of the <see cref="FileStore"/>.</summary>
public sealed record ProfilePictureSize(int Width, int Height, string Sha256)
{
    /// <summary>The file itself in base64. It travels with an exported profile and is never stored with one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Data { get; init; }
}

/// <summary>The pictures a portal may have of its own.</summary>
public enum PortalPicture
{
    /// <summary>Biểu trưng: left of the portal's name.</summary>
    Emblem,

    /// <summary>Ảnh đầu trang: a band below the name.</summary>
    Header,
}
