using Microsoft.Extensions.Options;
using Portal.Core.Data.Sqlite;
using Portal.Core.Media;

namespace Portal.Core.Safekeeping;

/// <summary>
/// What a back-up came to; <see cref="KeyCopy"/> is where the key was copied to, when that was asked, <see cref="Heads"/> what is
/// wrong with the histories beside their record.
/// </summary>
public sealed record BackupDone(string Folder, BackupManifest Manifest, string? KeyCopy, IReadOnlyList<string> Heads);

/// <summary>
/// A whole back-up while the portal runs: the database of one moment, then every stored file (they are only ever added, so what
/// the copied database names is there by then). The key never goes along. Made under another name and renamed when finished. One
/// damaged picture must not keep the rest from being saved: it is named, and the back-up made.
/// </summary>
public sealed class MakeBackup(IOptions<DatabaseOptions> options, KeyPlaces places, MasterKeys keys, CompareHeads compare, FileStore files,
    LastBackup last, WardClock clock)
{
    public async Task<BackupDone> ExecuteAsync(string folder, string? keyFolder = null, CancellationToken cancel = default)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var database = SqliteFile.PathOf(options.Value) ?? throw new OperationRefusedException(
            "the database is on SQL Server: let its administrator run BACKUP DATABASE, then copy the folder files/ (docs/operations.md, Back-up and restore)");
        Refuse(folder, keyFolder);
        var draft = $"{folder}.part-{Guid.NewGuid():N}";
        try
        {
            OwnerOnly.CreateFolder(draft);
            var manifest = await CopyAsync(database, draft, cancel);
            var keyCopy = CopyKey(manifest, keyFolder);
            OwnerOnly.Write(Path.Combine(draft, BackupManifest.FileName), manifest.Write());
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(draft, folder);
            return new(folder, manifest, keyCopy, [.. await HeadsAsync(cancel), .. Remember(manifest)]);
        }
        finally
        {
            BackupCopy.DeleteFolder(draft);
        }
    }

    private void Refuse(string folder, string? keyFolder)
    {
        if (!BackupCopy.IsEmptyOrMissing(folder))
            throw new OperationRefusedException($"{folder} is there already and not empty: name a new folder; nothing was written over");
        foreach (var kept in new[] { places.DataFolder, places.Folder })
            if (KeyPlaces.IsWithin(folder, kept))
                throw new OperationRefusedException($"{folder} lies in {kept}: name a folder elsewhere, best on another disk");
        if (keyFolder is not null && (KeyPlaces.IsWithin(keyFolder, folder) || KeyPlaces.IsWithin(keyFolder, places.DataFolder)))
            throw new OperationRefusedException($"--keys {keyFolder} lies in the back-up or in the data folder: who finds either would have the key too; "
                + "name a folder elsewhere");
    }

    private async Task<BackupManifest> CopyAsync(string database, string draft, CancellationToken cancel)
    {
        var copy = Path.Combine(draft, BackupManifest.DatabaseName);
        SqliteFile.Copy(database, copy);
        using var file = SqliteFile.Open(copy);
        if (file.Troubles() is [var first, ..])
            throw new OperationRefusedException($"the database {database} is damaged ({first}): no back-up was made; keep the earlier ones and run verify");
        var key = file.KeyFingerprint();
        if (key is not null && keys.Fingerprint != key)
            throw new OperationRefusedException($"{keys.Words} is not the one the database needs (key {key}): a back-up could not be used");
        var copied = new List<BackupFile>();
        foreach (var (name, path) in files.All())
            if (await CopyAsync(name, path, draft, cancel) is { } whole) copied.Add(whole);
        var missing = file.FileNames().Except(copied.Select(f => f.Sha256), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (size, hash) = BackupCopy.Look(copy);
        return new(BackupManifest.ProductName, BackupManifest.ThisVersion, clock.UtcNow, file.Migrations(), key, file.RowCounts(), file.Heads(),
            [new(BackupManifest.DatabaseName, size, hash), .. copied], missing);
    }

    /// <summary>Null for a stored file that cannot be read or is not what its name says: no copy of it is left.</summary>
    private static async Task<BackupFile?> CopyAsync(string name, string path, string draft, CancellationToken cancel)
    {
        var place = $"files/{name[..2]}/{name[2..4]}/{name}.bin";
        var copy = Path.Combine(draft, place);
        try
        {
            var (bytes, sha256) = await BackupCopy.FileAsync(path, copy, cancel);
            if (sha256 == name) return new(place, bytes, sha256);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && !BackupCopy.IsReadable(path))
        {
            // Not the back-up's disk: the file itself
        }
        File.Delete(copy);
        return null;
    }

    /// <summary>A record that cannot be read or written is told; it keeps nothing from being saved.</summary>
    private async Task<IReadOnlyList<string>> HeadsAsync(CancellationToken cancel)
    {
        try
        {
            return await compare.ExecuteAsync(cancel);
        }
        catch (Exception e) when (e is OperationRefusedException or IOException or UnauthorizedAccessException)
        {
            return [MachineTrouble.Reason(e)];
        }
    }

    /// <summary>So that the back-office can say how old the last one is; the back-up is whole without it.</summary>
    private IEnumerable<string> Remember(BackupManifest manifest)
    {
        try
        {
            last.Write(new(manifest.MadeAt, manifest.Missing?.Count ?? 0));
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [$"the back-up is made, but that it was could not be recorded for the back-office: {MachineTrouble.Reason(e)}"];
        }
    }

    /// <summary>To another folder than the back-up's, and only when asked.</summary>
    private string? CopyKey(BackupManifest manifest, string? keyFolder)
    {
        if (keyFolder is null) return null;
        if (manifest.Key is null) throw new OperationRefusedException("nothing in the database is encrypted yet, so there is no key to copy: leave --keys out");
        if (places.UsesCertificate)
            throw new OperationRefusedException($"the keys are encrypted with {keys.Words}: keep a copy of it as your certificates are kept, and leave "
                + "--keys out");
        var to = Path.Combine(Path.GetFullPath(keyFolder), $"portal-{manifest.Key}.key");
        OwnerOnly.CreateFolder(Path.GetDirectoryName(to)!);
        if (!File.Exists(to)) OwnerOnly.Write(to, File.ReadAllText(places.File));
        else if (KeyFile.Read(to)!.Fingerprint != manifest.Key) throw new OperationRefusedException($"{to} is another key: nothing was written over");
        return to;
    }
}
