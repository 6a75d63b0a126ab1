using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Portal.Core.Media;

/// <summary>
/// Files kept by content: the name of a file is the SHA-256 of its bytes, so the same content is stored once and nothing is
/// ever written over. Kept as <c>ab/cd/abcd….bin</c> below the root, which is made when first needed. No name given from
/// outside ever becomes a path: only 64 lower-case hexadecimal digits do.
/// </summary>
public sealed class FileStore(string root)
{
    private readonly string root = Path.GetFullPath(root);

    /// <summary>Whether this could name a stored file: 64 lower-case hexadecimal digits.</summary>
    public static bool IsName([NotNullWhen(true)] string? sha256) =>
        sha256 is { Length: 64 } && sha256.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');

    /// <summary>
    /// Stores the rest of a stream and gives its name. Written aside and moved into place when whole: a reader never meets half
    /// a file, and a broken upload leaves nothing behind. A disk that cannot be written is an IOException.
    /// </summary>
    public async Task<string> PutAsync(Stream content, CancellationToken stop = default)
    {
        using var draft = (await DraftAsync(ReadOnlyMemory<byte>.Empty, content, long.MaxValue, stop))!;
        return draft.Keep();
    }

    /// <summary>
    /// Writes what was read already and the rest of a stream aside, to be looked at before it is stored. Null where it is longer than
    /// <paramref name="most"/>: then no more of it is read.
    /// </summary>
    internal async Task<FileDraft?> DraftAsync(ReadOnlyMemory<byte> start, Stream rest, long most, CancellationToken stop)
    {
        var aside = Directory.CreateDirectory(Path.Combine(root, "aside")).FullName;
        var path = Path.Combine(aside, Guid.NewGuid().ToString("N"));
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
            if (await CopyAsync(start, rest, file, most, stop) is var (bytes, sha256)) return new FileDraft(path, PlaceOf(sha256), sha256, bytes);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        File.Delete(path);
        return null;
    }

    /// <summary>The content, to be disposed by the caller; null where the name is not a name or nothing is stored under it.</summary>
    public Stream? Open(string? sha256)
    {
        if (!IsName(sha256)) return null;
        try
        {
            return new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Name and path of everything stored, in order of name; what is being written aside is not there yet.</summary>
    public IEnumerable<(string Name, string Path)> All() => !Directory.Exists(root) ? [] : Directory.EnumerateFiles(root, "*.bin", SearchOption.AllDirectories)
        .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Path: path)).Where(f => IsName(f.Name) && PlaceOf(f.Name) == f.Path)
        .OrderBy(f => f.Name, StringComparer.Ordinal);

    private string PlaceOf(string sha256) => Path.Combine(root, sha256[..2], sha256[2..4], sha256 + ".bin");

    /// <summary>Copies the rest of a stream to a file; what it returns is on the disk, so that after a power cut no name stands for an empty file.</summary>
    internal static async Task<(long Bytes, string Sha256)> CopyAsync(Stream content, FileStream file, CancellationToken stop) =>
        (await CopyAsync(ReadOnlyMemory<byte>.Empty, content, file, long.MaxValue, stop))!.Value;

    private static async Task<(long Bytes, string Sha256)?> CopyAsync(
        ReadOnlyMemory<byte> start, Stream content, FileStream file, long most, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        hash.AppendData(start.Span);
        await file.WriteAsync(start, stop);
        long bytes = start.Length;
        int read;
        while (bytes <= most && (read = await content.ReadAsync(buffer, stop)) > 0)
        {
            bytes += read;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        if (bytes > most) return null;
        file.Flush(flushToDisk: true);
        return (file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

/// <summary>A file written aside and not stored yet; what is not kept is gone when it is disposed.</summary>
internal sealed class FileDraft(string path, string place, string sha256, long bytes) : IDisposable
{
    public string Sha256 => sha256;
    public long Bytes => bytes;

    public FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <summary>Moves it to its place, where somebody may have stored the same content in the meantime: theirs is as good. Gives its name.</summary>
    public string Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            if (!File.Exists(place)) File.Move(path, place, overwrite: false);
        }
        catch (IOException) when (File.Exists(place))
        {
            // Stored by somebody else a moment ago
        }
        return sha256;
    }

    public void Dispose() => File.Delete(path);
}
