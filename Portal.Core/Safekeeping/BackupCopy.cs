using System.Security.Cryptography;
using Portal.Core.Media;

namespace Portal.Core.Safekeeping;

/// <summary>Copies files to where only the account can read them, and knows what it copied.</summary>
internal static class BackupCopy
{
    /// <summary>The SHA-256 of what was written; on the disk when this returns.</summary>
    public static async Task<(long Bytes, string Sha256)> FileAsync(string from, string to, CancellationToken cancel)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(to)!);
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
        await using var target = OwnerOnly.Create(to);
        return await FileStore.CopyAsync(source, target, cancel);
    }

    public static (long Bytes, string Sha256) Look(string path)
    {
        using var file = File.OpenRead(path);
        return (file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    public static bool IsReadable(string path)
    {
        try
        {
            Look(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static bool IsEmptyOrMissing(string folder) =>
        !File.Exists(folder) && (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any());

    public static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
