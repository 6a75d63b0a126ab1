using System.Diagnostics.CodeAnalysis;

namespace Portal.Core.Media.Files;

/// <summary>Where files that are no pictures are found on the site: <c>/tep/{sha256}.pdf</c>, with the ending of their kind.</summary>
public static class FileAddress
{
    public static string Of(string sha256, FileKind kind) => FileStore.IsName(sha256)
        ? PictureAddress.Prefix + sha256 + FileType.Of(kind).Extension
        : throw new ArgumentException("Not a name of a stored file.", nameof(sha256));

    /// <summary>The stored file and the kind an address names, pictures among them; false for any other address.</summary>
    public static bool TryRead(string? address, [NotNullWhen(true)] out string? sha256, out FileKind kind)
    {
        (sha256, kind) = (null, default);
        if (address is null || !address.StartsWith(PictureAddress.Prefix, StringComparison.Ordinal)) return false;
        var name = address[PictureAddress.Prefix.Length..];
        if (name.Length <= 64 || FileType.All.FirstOrDefault(t => t.Extension == name[64..]) is not { } type || !FileStore.IsName(name[..64])) return false;
        (sha256, kind) = (name[..64], type.Kind);
        return true;
    }
}
