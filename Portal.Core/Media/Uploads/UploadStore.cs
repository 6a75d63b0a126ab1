using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Portal.Core.Media.Uploads;

/// <summary>
/// Files on their way, on the disk, so that they outlive a broken line and a restart of the server. Each lies under a key of its own in a folder of its
/// owner's; no name given from outside becomes a path. What has not grown for a day is thrown away.
/// </summary>
public sealed class UploadStore(string root, TimeProvider time)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Of one person in one portal; each is at most as heavy as the largest file taken.</summary>
    public const int MostAtOnce = 20;

    private const string Part = ".part";
    private const string Note = ".json";
    private readonly Lock counting = new();
    private readonly string root = Path.GetFullPath(root);

    /// <summary>Null where the person has too many on their way.</summary>
    internal HalfUpload? Begin(UploadOwner owner, UploadNote note)
    {
        var folder = Directory.CreateDirectory(FolderOf(owner)).FullName;
        var key = Guid.NewGuid().ToString("N");
        var part = Path.Combine(folder, key + Part);
        // Counted and taken in one: many begun at the same moment are no more than one after the other
        lock (counting)
        {
            if (Directory.EnumerateFiles(folder, "*" + Part).Take(MostAtOnce).Count() == MostAtOnce) return null;
            File.Create(part).Dispose();
        }
        var begun = new HalfUpload(key, part, Path.Combine(folder, key + Note), note);
        begun.Write(note);
        return begun;
    }

    /// <summary>Null where this person has none of that key here, whoever else may.</summary>
    internal HalfUpload? Find(UploadOwner owner, string? key)
    {
        if (key is not { Length: 32 } || !key.All(char.IsAsciiHexDigitLower)) return null;
        var (folder, noteFile) = (FolderOf(owner), Path.Combine(FolderOf(owner), key + Note));
        try
        {
            return JsonSerializer.Deserialize<UploadNote>(File.ReadAllText(noteFile)) is { } note
                ? new HalfUpload(key, Path.Combine(folder, key + Part), noteFile, note) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Throws away what has not grown for a day; gives how many files these were.</summary>
    public int Sweep()
    {
        if (!Directory.Exists(root)) return 0;
        var (before, swept) = (time.GetUtcNow().UtcDateTime - KeptFor, 0);
        foreach (var note in Directory.EnumerateFiles(root, "*" + Note, SearchOption.AllDirectories))
        {
            var part = Path.ChangeExtension(note, Part);
            if (File.GetLastWriteTimeUtc(note) >= before || File.Exists(part) && File.GetLastWriteTimeUtc(part) >= before) continue;
            File.Delete(part);
            File.Delete(note);
            swept++;
        }
        // A part without its note can never be gone on with
        foreach (var part in Directory.EnumerateFiles(root, "*" + Part, SearchOption.AllDirectories))
            if (!File.Exists(Path.ChangeExtension(part, Note)) && File.GetLastWriteTimeUtc(part) < before) File.Delete(part);
        // Left by a server that stopped while it wrote a note
        foreach (var note in Directory.EnumerateFiles(root, "*" + Note + HalfUpload.Aside, SearchOption.AllDirectories))
            if (File.GetLastWriteTimeUtc(note) < before) File.Delete(note);
        return swept;
    }

    private string FolderOf(UploadOwner owner) => Path.Combine(root,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner.PortalId}\n{owner.UserId}")).AsSpan(0, 16)));
}
