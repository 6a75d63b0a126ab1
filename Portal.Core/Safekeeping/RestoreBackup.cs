using Microsoft.Extensions.Options;
using Portal.Core.Data.Sqlite;

namespace Portal.Core.Safekeeping;

/// <summary>
/// What was restored: where the key lies (null where none is needed), whether <c>migrate</c> must follow, where a record that
/// had come further was put.
/// </summary>
public sealed record RestoreDone(BackupManifest Manifest, string? Key, bool NeedsMigrate, string? RecordAside);

/// <summary>
/// Puts a back-up into an empty folder. Everything is checked before anything appears there under its own name: the version, each
/// file's hash, the engine's check, the counts, the key. The database comes last, so a folder with one is whole.
/// </summary>
public sealed class RestoreBackup(IOptions<DatabaseOptions> options, PortalDbFactory factory, KeyPlaces places, MasterKeys keys, HeadRecord record)
{
    public async Task<RestoreDone> ExecuteAsync(string from, string? keyFile = null, CancellationToken cancel = default)
    {
        from = Path.TrimEndingDirectorySeparator(Path.GetFullPath(from));
        if (SqliteFile.PathOf(options.Value) is not { } database)
            throw new OperationRefusedException("the database is on SQL Server: its administrator restores it (docs/operations.md, Back-up and restore)");
        var data = places.DataFolder;
        if (!KeyPlaces.IsWithin(database, data))
            throw new OperationRefusedException("Database:ConnectionString names a database outside the data folder: restore without it, then point it there");
        if (!BackupCopy.IsEmptyOrMissing(data))
            throw new OperationRefusedException($"{data} is in use or not empty: restore into a new folder; nothing was changed");
        if (KeyPlaces.IsWithin(data, from)) throw new OperationRefusedException($"{data} lies in the back-up: name a folder elsewhere");
        var manifest = BackupManifest.Read(from);
        var known = Migrations();
        if (SchemaOrigin.WhyNot(manifest.Migrations, known) is { } why)
            throw new OperationRefusedException($"the back-up in {from}, of version {manifest.Version}, {why}; nothing was changed");
        var brought = Key(manifest, keyFile);
        await PlaceAsync(from, data, manifest, brought is null ? null : Path.GetFullPath(keyFile!), cancel);
        var words = manifest.Key is null ? null : keys.Configured()!.Words;
        return new(manifest, words, known.Except(manifest.Migrations, StringComparer.Ordinal).Any(), SetRecord(manifest));
    }

    private List<string> Migrations()
    {
        using var db = factory.Create(portalId: null);
        return db.Database.GetMigrations().ToList();
    }

    /// <summary>The key brought along, when it must be put into its place; throws when the back-up's key is not to be had.</summary>
    private KeyFile? Key(BackupManifest manifest, string? keyFile)
    {
        var brought = keyFile is null ? null
            : KeyFile.Read(keyFile) ?? throw new OperationRefusedException($"the key file {keyFile} is not there; nothing was changed");
        if (manifest.Key is null) return null;
        var there = keys.Configured();
        if ((brought ?? there) is not { } has)
            throw new OperationRefusedException($"the back-up needs key {manifest.Key}, which is never in it: give it with --key FILE; nothing was changed");
        if (has.Fingerprint != manifest.Key)
            throw new OperationRefusedException($"{has.Words} is not the key of this back-up (it is key {has.Fingerprint}, the back-up needs key "
                + $"{manifest.Key}); nothing was changed");
        if (there is not null && there.Fingerprint != manifest.Key)
            throw new OperationRefusedException($"{there.Words} is another key and is not written over: move it away, or name another folder in Keys:Folder; "
                + "nothing was changed");
        return there is null ? brought : null;
    }

    private async Task PlaceAsync(string from, string data, BackupManifest manifest, string? key, CancellationToken cancel)
    {
        var (made, madeKeys) = (!Directory.Exists(data), !Directory.Exists(places.Folder));
        var draft = Path.Combine(data, $".restoring-{Guid.NewGuid():N}");
        string? keyMade = null;
        var done = false;
        try
        {
            // The record is set last: found out now that it cannot be, nothing is half done
            DataFolder.KeysMustBeWritable(places.Folder);
            OwnerOnly.CreateFolder(draft);
            await CopyAsync(from, draft, manifest, cancel);
            if (key is not null)
            {
                OwnerOnly.CreateFolder(Path.GetDirectoryName(places.File)!);
                OwnerOnly.Write(places.File, await File.ReadAllTextAsync(key, cancel));
                keyMade = places.File;
            }
            if (Directory.Exists(Path.Combine(draft, "files"))) Directory.Move(Path.Combine(draft, "files"), Path.Combine(data, "files"));
            File.Move(Path.Combine(draft, BackupManifest.DatabaseName), Path.Combine(data, BackupManifest.DatabaseName));
            done = true;
        }
        finally
        {
            BackupCopy.DeleteFolder(draft);
            if (!done)
            {
                if (keyMade is not null) File.Delete(keyMade);
                BackupCopy.DeleteFolder(Path.Combine(data, "files"));
                if (made && Directory.Exists(data)) Directory.Delete(data);
                if (madeKeys && Directory.Exists(places.Folder)) Directory.Delete(places.Folder);
            }
        }
    }

    private static async Task CopyAsync(string from, string draft, BackupManifest manifest, CancellationToken cancel)
    {
        foreach (var file in manifest.Files)
        {
            if (!KeyPlaces.IsWithin(Path.Combine(draft, file.Path), draft)) throw Damaged(from, $"{file.Path} leads out of it");
            var source = Path.Combine(from, file.Path);
            if (!File.Exists(source)) throw Damaged(from, $"{file.Path} is missing");
            if (await BackupCopy.FileAsync(source, Path.Combine(draft, file.Path), cancel) != (file.Bytes, file.Sha256))
                throw Damaged(from, $"{file.Path} is not what was saved");
        }
        var database = Path.Combine(draft, BackupManifest.DatabaseName);
        if (!File.Exists(database)) throw Damaged(from, "it holds no database");
        using var copy = SqliteFile.Open(database);
        if (copy.Troubles() is [var first, ..]) throw Damaged(from, first);
        if (!copy.RowCounts().SequenceEqual(manifest.Rows) || !copy.Heads().SequenceEqual(manifest.Heads)
            || !copy.Migrations().SequenceEqual(manifest.Migrations, StringComparer.Ordinal) || copy.KeyFingerprint() != manifest.Key)
            throw Damaged(from, "database and manifest do not belong together");
    }

    /// <summary>A deliberate restore sets the recorded heads back; a record that had come further is kept beside it, as the trace of what was lost.</summary>
    private string? SetRecord(BackupManifest manifest)
    {
        string? aside = null;
        if (File.Exists(record.File))
        {
            aside = $"{record.File}.before-{manifest.MadeAt:yyyyMMddHHmmss}-{Guid.NewGuid().ToString("N")[..6]}";
            File.Move(record.File, aside);
        }
        record.Raise(manifest.Heads);
        return aside;
    }

    private static OperationRefusedException Damaged(string from, string how) =>
        new($"the back-up in {from} is damaged ({how}): use another one; nothing was changed");
}
