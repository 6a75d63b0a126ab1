using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.Data.Sqlite;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Publications;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>What a back-up holds, and when none is made.</summary>
[Trait("Fault", "SEC11")]
public sealed class BackupTests : IAsyncLifetime
{
    private Installed installed = null!;

    private string Out => installed.Place("backup");

    public async Task InitializeAsync() => installed = await Installed.CreateAsync();

    public Task DisposeAsync()
    {
        installed.Dispose();
        return Task.CompletedTask;
    }

    private static Task<OperationRefusedException> RefusedAsync(Func<Task> backup) => Assert.ThrowsAsync<OperationRefusedException>(backup);

    [Fact]
    public async Task It_holds_database_files_and_manifest_for_its_account_alone_and_no_key()
    {
        var done = await installed.Backup().ExecuteAsync(Out);

        var files = Installed.Files(Out).Keys.ToList();
        Assert.Equal(["files", "files", "manifest.json", "portal.db"], files.Select(f => f.Split('/')[0]));
        Assert.DoesNotContain(files, f => UnixMode.IsOpen(Path.Combine(Out, f)));
        Assert.Equal((UnixFileMode)0b111_000_000, UnixMode.Of(Out));
        var key = await File.ReadAllTextAsync(installed.Key);
        foreach (var file in files) Assert.DoesNotContain(key.Split('\n')[1],
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(Out, file))), StringComparison.Ordinal);
        Assert.Equal(installed.Database.AsSystem().GetRequiredService<MasterKeys>().Fingerprint, done.Manifest.Key);
    }

    [Fact]
    public async Task The_manifest_tells_version_migrations_hashes_counts_and_heads()
    {
        await installed.Backup().ExecuteAsync(Out);

        var manifest = BackupManifest.Read(Out);
        await using var db = installed.Database.Context();
        Assert.Equal(("Ward Portal", BackupManifest.ThisVersion), (manifest.Product, manifest.Version));
        Assert.Equal(await db.Database.GetAppliedMigrationsAsync(), manifest.Migrations);
        Assert.Equal(await db.History.IgnoreQueryFilters().CountAsync(), manifest.Rows["History"]);
        Assert.Equal(await db.HistoryHeads.Select(h => h.Hash).SingleAsync(), manifest.Heads["thanh-dong"].Hash);
        foreach (var file in manifest.Files) Assert.Equal(file.Sha256.ToUpperInvariant(), Installed.Files(Out)[file.Path]);
        Assert.Superset(installed.Stored.ToHashSet(StringComparer.Ordinal), manifest.Files.Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What is committed lies in the log at first: a copy of portal.db alone lacks it.</summary>
    [Fact]
    public async Task Writes_that_a_plain_copy_of_the_file_loses_are_in_it()
    {
        await using var db = installed.Database.Context();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Contributors.ExecuteUpdateAsync(set => set.SetProperty(c => c.FullName, "Vừa ghi"));
        var copied = installed.Place("cp.db");
        File.Copy(RawDatabase.PathOf(installed.Database), copied);

        await installed.Backup().ExecuteAsync(Out);

        const string Names = "SELECT FullName FROM Contributors WHERE TaxCodeProtected IS NOT NULL";
        Assert.Equal(["Mai Anh"], RawDatabase.Column(copied, Names));
        Assert.Equal(["Vừa ghi"], RawDatabase.Column(Path.Combine(Out, "portal.db"), Names));
    }

    [Fact]
    public async Task Asked_for_it_the_key_goes_to_a_folder_of_its_own()
    {
        var keys = installed.Place("keys");

        var done = await installed.Backup().ExecuteAsync(Out, keys);

        Assert.Equal(await File.ReadAllTextAsync(installed.Key), await File.ReadAllTextAsync(done.KeyCopy!));
        Assert.Equal(keys, Path.GetDirectoryName(done.KeyCopy));
        Assert.Equal((UnixFileMode)0b110_000_000, UnixMode.Of(done.KeyCopy!));
    }

    [Theory]
    [InlineData("", "is there already and not empty")]
    [InlineData("below", "name a folder elsewhere, best on another disk")]
    public async Task A_folder_with_something_in_it_or_in_the_data_is_refused(string below, string sentence)
    {
        var before = Installed.Files(installed.Database.Folder).Keys.Where(f => !f.StartsWith("portal.db", StringComparison.Ordinal)).ToList();

        var error = await RefusedAsync(() => installed.Backup().ExecuteAsync(Path.Combine(installed.Database.Folder, below)));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Installed.Files(installed.Database.Folder).Keys.Where(f => !f.StartsWith("portal.db", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup/keys")]
    public async Task The_key_is_never_put_into_the_backup(string keys)
    {
        var error = await RefusedAsync(() => installed.Backup().ExecuteAsync(Out, installed.Place(keys)));

        Assert.Contains("lies in the back-up or in the data folder", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "page", "is damaged (" },
        { "key", "is not what the keys in the database are encrypted with" },
        { "nokey", "is not there, and the keys in the database are encrypted with it" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Of_a_damaged_installation_no_backup_is_made_and_nothing_is_left(string fault, string sentence)
    {
        if (fault == "page") Damage.Page(RawDatabase.PathOf(installed.Database), "History");
        if (fault == "key") await File.WriteAllTextAsync(installed.Key, $"Ward Portal key 1\n{new string('A', 43)}=\n");
        if (fault == "nokey") File.Delete(installed.Key);

        var error = await RefusedAsync(() => installed.Backup().ExecuteAsync(Out));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(Out)!));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("altered")]
    [InlineData("unreadable")]
    public async Task One_damaged_picture_is_named_and_the_rest_is_saved(string fault)
    {
        var (picture, place) = (installed.Stored[0], installed.PathOf(installed.Stored[0]));
        if (fault == "altered") await File.AppendAllTextAsync(place, "x");
        else File.Delete(place);
        // A link to itself is there, and no account can read it
        if (fault == "unreadable") File.CreateSymbolicLink(place, place);

        var done = await installed.Backup().ExecuteAsync(Out);

        Assert.Equal([picture], BackupManifest.Read(Out).Missing);
        Assert.Equal([installed.Stored[1]], done.Manifest.Files.Skip(1).Select(f => f.Sha256).Intersect(installed.Stored));
        Assert.DoesNotContain(Installed.Files(Out).Keys, f => f.Contains(picture, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_file_that_no_row_names_is_left_out()
    {
        var name = new string('a', 64);
        Directory.CreateDirectory(Path.GetDirectoryName(installed.PathOf(name))!);
        await File.WriteAllTextAsync(installed.PathOf(name), "something else");

        var done = await installed.Backup().ExecuteAsync(Out);

        Assert.Equal([], done.Manifest.Missing);
        Assert.DoesNotContain(Installed.Files(Out).Keys, f => f.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>A nightly back-up must not take away the proof that the history was cut back.</summary>
    [Fact]
    [Trait("Fault", "SEC4")]
    public async Task A_history_cut_back_and_written_on_stays_noticed_after_a_backup()
    {
        var compare = installed.Database.AsSystem().GetRequiredService<CompareHeads>();
        var older = installed.Place("older.db");
        SqliteFile.Copy(RawDatabase.PathOf(installed.Database), older);
        await Story.Publish(installed.Database);
        Assert.Empty(await compare.ExecuteAsync());
        var recorded = await File.ReadAllTextAsync(Path.Combine(TestFolder.KeysOf(installed.Database.Folder), "heads.json"));
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(installed.Database.Folder, "portal.db*")) File.Delete(file);
        File.Copy(older, RawDatabase.PathOf(installed.Database));
        // Beyond the recorded line, and other lines than those that were there
        await Story.Draft(installed.Database);
        await Story.Publish(installed.Database);

        var done = await installed.Backup().ExecuteAsync(Out);

        Assert.Contains("is not the one recorded apart from the database", Assert.Single(done.Heads), StringComparison.Ordinal);
        Assert.Single(await compare.ExecuteAsync());
        Assert.Equal(recorded, await File.ReadAllTextAsync(Path.Combine(TestFolder.KeysOf(installed.Database.Folder), "heads.json")));
        Assert.True(File.Exists(Path.Combine(Out, "manifest.json")));
    }

    [Fact]
    [Trait("Fault", "SEC4")]
    public async Task A_record_that_cannot_be_read_is_told_and_the_backup_made()
    {
        await File.WriteAllTextAsync(Path.Combine(TestFolder.KeysOf(installed.Database.Folder), "heads.json"), "{ ");

        Assert.Contains("is damaged", Assert.Single((await installed.Backup().ExecuteAsync(Out)).Heads), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Out, "manifest.json")));
    }

    [Fact]
    public async Task On_SQL_Server_it_says_what_to_do_instead()
    {
        var backup = installed.Database.AsSystem(configure: s =>
            s.Configure<DatabaseOptions>(o => (o.Engine, o.ConnectionString) = ("sqlserver", "Server=nowhere"))).GetRequiredService<MakeBackup>();

        Assert.Contains("BACKUP DATABASE", (await RefusedAsync(() => backup.ExecuteAsync(Out))).Message, StringComparison.Ordinal);
    }

    /// <summary>Back-up and verify find stored files by the name of the column; a new one is found when it is named so.</summary>
    [Fact]
    public async Task Both_ways_of_finding_stored_files_see_every_column_that_names_one()
    {
        await using var db = installed.Database.Context();
        var columns = VerifyFiles.Columns(db.Model).Select(p => p.DeclaringType.ClrType.Name + "." + p.Name).ToList();

        Assert.Contains("MediaSize.Sha256", columns);
        Assert.Contains("PublishedFile.Sha256", columns);
        using var file = SqliteFile.Open(RawDatabase.PathOf(installed.Database));
        var state = await installed.Database.AsSystem().GetRequiredService<VerifyFiles>().ExecuteAsync();
        Assert.Equal(file.FileNames().Count, state.Named);
        Assert.Superset(installed.Stored.ToHashSet(StringComparer.Ordinal), file.FileNames());
    }
}
