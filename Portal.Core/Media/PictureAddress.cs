using System.Diagnostics.CodeAnalysis;

namespace Portal.Core.Media;

/// <summary>Where pictures of the site are found: <c>/tep/{sha256}.jpg</c>, an emblem's <c>.png</c>, the same on every portal.</summary>
public static class PictureAddress
{
    /// <summary>Every file the site serves from the store lies below this.</summary>
    public const string Prefix = "/tep/";

    private const string Jpeg = ".jpg";
    private const string Png = ".png";

    /// <summary>The address of a stored picture; anything but 64 lower-case hexadecimal digits is a bug and throws.</summary>
    public static string Of(string sha256, PictureKind kind = PictureKind.Jpeg) => FileStore.IsName(sha256)
        ? Prefix + sha256 + (kind == PictureKind.Png ? Png : Jpeg)
        : throw new ArgumentException("Not a name of a stored file.", nameof(sha256));

    /// <summary>The stored file an address names; false for any other address.</summary>
    public static bool TryRead([NotNullWhen(true)] string? address, [NotNullWhen(true)] out string? sha256) => TryRead(address, out sha256, out _);

    /// <summary>The same with the kind the address says.</summary>
    public static bool TryRead([NotNullWhen(true)] string? address, [NotNullWhen(true)] out string? sha256, out PictureKind kind)
    {
        kind = address is not null && address.EndsWith(Png, StringComparison.Ordinal) ? PictureKind.Png : PictureKind.Jpeg;
        var suffix = kind == PictureKind.Png ? Png : Jpeg;
        sha256 = address is not null && address.Length == Prefix.Length + 64 + suffix.Length && address.StartsWith(Prefix, StringComparison.Ordinal)
            && address.EndsWith(suffix, StringComparison.Ordinal) ? address[Prefix.Length..^suffix.Length] : null;
        if (FileStore.IsName(sha256)) return true;
        sha256 = null;
        return false;
    }

    /// <summary>
    /// Whether an address stays below <see cref="Prefix"/>: plain letters, digits, dots, hyphens and underscores, no part
    /// beginning with a dot (no way up), no query.
    /// </summary>
    public static bool IsLocal(string? address) =>
        address is { Length: > 5 and <= 200 } && address.StartsWith(Prefix, StringComparison.Ordinal)
        && address[Prefix.Length..].Split('/').All(part =>
            part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));
}
