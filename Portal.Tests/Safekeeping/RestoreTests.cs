using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>What comes out of a back-up, and what is not restored.</summary>
[Trait("Fault", "SEC11")]
public sealed class RestoreTests : IAsyncLifetime
{
    private Installed installed = null!;

    private string Out => installed.Place("backup");
    private string Data => installed.Place("data");

    public async Task InitializeAsync() => installed = await Installed.CreateAsync();

    public Task DisposeAsync()
    {
        installed.Dispose();
        return Task.CompletedTask;
    }

    private Task<RestoreDone> RestoreAsync(string? key = null) => installed.At("data").GetRequiredService<RestoreBackup>().ExecuteAsync(Out, key);

    private async Task<string> RefusedAsync(string? key = null) => (await Assert.ThrowsAsync<OperationRefusedException>(() => RestoreAsync(key))).Message;

    /// <summary>Every row of every table of a database file, in order of its key.</summary>
    private static SortedDictionary<string, string> Rows(string path)
    {
        var tables = RawDatabase.Column(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        return new(tables.ToDictionary(t => t, t =>
        {
            var columns = string.Join(" || '|' || ", RawDatabase.Column(path, $"SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{t}')"));
            return string.Join('\n', RawDatabase.Column(path, $"SELECT {columns} FROM \"{t}\" ORDER BY 1"));
        }, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Taken_while_another_writes_it_is_restored_row_by_row_and_file_by_file()
    {
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await installed.StoreAsync("picture " + i.ToString(CultureInfo.InvariantCulture));
                await Story.Draft(installed.Database);
                begun.TrySetResult();
            }
        });
        await begun.Task;
        await installed.Backup().ExecuteAsync(Out);
        await stop.CancelAsync();
        await writer;

        var done = await RestoreAsync(installed.Key);

        Assert.Equal(Rows(Path.Combine(Out, "portal.db")), Rows(Path.Combine(Data, "portal.db")));
        Assert.Equal(done.Manifest.Rows.Keys.Order(StringComparer.Ordinal), Rows(Path.Combine(Data, "portal.db")).Keys.Where(t => t != "sqlite_sequence")
            .Order(StringComparer.Ordinal));
        Assert.Equal(Installed.Files(Path.Combine(Out, "files")), Installed.Files(Path.Combine(Data, "files")));
        Assert.False(done.NeedsMigrate);
        await UsableAsync(done);
    }

    private async Task UsableAsync(RestoreDone done)
    {
        var services = installed.At("data");
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(A.ThanhDong);
        var payee = await db.Contributors.SingleAsync(c => c.TaxCodeProtected != null);
        var secrets = services.GetRequiredService<PayeeSecrets>();
        Assert.Equal((Installed.TaxCode, Installed.Account), (secrets.Reveal(payee.TaxCodeProtected), secrets.Reveal(payee.BankAccountProtected)));
        Assert.Equal(done.Manifest.Heads["thanh-dong"].Hash, (await db.HistoryHeads.SingleAsync()).Hash);
        Assert.Equal([], services.GetRequiredService<VerifyDatabase>().Execute());
        var files = await services.GetRequiredService<VerifyFiles>().ExecuteAsync();
        Assert.Equal((0, 0), (files.Missing.Count, files.Damaged.Count));
        Assert.Empty(await services.GetRequiredService<CompareHeads>().ExecuteAsync());
    }

    /// <summary>The same moment in the original: nothing written since, so the original is the measure.</summary>
    [Fact]
    public async Task What_is_restored_is_what_the_original_holds()
    {
        await installed.Backup().ExecuteAsync(Out);
        await RestoreAsync(installed.Key);

        Assert.Equal(Rows(RawDatabase.PathOf(installed.Database)), Rows(Path.Combine(Data, "portal.db")));
        Assert.Equal(Installed.Files(Path.Combine(installed.Database.Folder, "files")), Installed.Files(Path.Combine(Data, "files")));
    }

    [Fact]
    public async Task A_backup_that_lacks_a_picture_is_restored_and_says_so()
    {
        File.Delete(installed.PathOf(installed.Stored[0]));
        await installed.Backup().ExecuteAsync(Out);

        var done = await RestoreAsync(installed.Key);

        Assert.Equal([installed.Stored[0]], done.Manifest.Missing);
        Assert.Equal([installed.Stored[0]], (await installed.At("data").GetRequiredService<VerifyFiles>().ExecuteAsync()).Missing);
    }

    /// <summary>The record is set when the data is in place: what keeps it from being written is found before.</summary>
    [Fact]
    public async Task A_key_folder_that_takes_no_record_is_refused_before_anything_is_there()
    {
        await installed.Backup().ExecuteAsync(Out);
        var services = installed.At("data", keys => (keys.Folder, keys.File) = (installed.Key, installed.Key));

        var error = await Assert.ThrowsAsync<OperationRefusedException>(() => services.GetRequiredService<RestoreBackup>().ExecuteAsync(Out));

        Assert.StartsWith($"the key folder {installed.Key} cannot be made", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("portal.db")]
    [InlineData("other")]
    public async Task A_folder_in_use_or_not_empty_is_refused(string file)
    {
        await installed.Backup().ExecuteAsync(Out);
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, file), "mine");

        Assert.Contains("is in use or not empty", await RefusedAsync(installed.Key), StringComparison.Ordinal);
        Assert.Equal(Path.Combine(Data, file), Assert.Single(Directory.GetFileSystemEntries(Data)));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "bit", "is not what was saved" }, { "page", "is not what was saved" }, { "file", "is missing" }, { "nodb", "portal.db is missing" },
        { "manifest", "its manifest.json cannot be read" }, { "half", "is not a whole back-up" }, { "path", "leads out of it" },
        { "count", "database and manifest do not belong together" }, { "newer", "of version 0.9.0, was made by a newer version (20990101000000_Later)" },
        { "older", "of version 0.1.0, was made by 0.1.0 or a build soon after it (20261122033226_Foundation)" },
        { "nokey", "give it with --key FILE" }, { "wrongkey", "is not the key of this back-up" }, { "badkey", "is not a key file of Ward Portal" },
            { "gonekey", "nokey.key is not there" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_backup_that_is_damaged_newer_or_without_its_key_is_one_sentence_and_nothing_half_done(string fault, string sentence)
    {
        await installed.Backup().ExecuteAsync(Out);
        var key = await BreakAsync(fault);

        var said = await RefusedAsync(key);

        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
        Assert.False(Directory.Exists(Data));
        Assert.False(Directory.Exists(TestFolder.KeysOf(Data)));
    }

    private async Task<string?> BreakAsync(string fault)
    {
        var (database, picture, manifest) = (Path.Combine(Out, "portal.db"), installed.Stored[0], Path.Combine(Out, "manifest.json"));
        var wrong = installed.Place("wrong.key");
        await File.WriteAllTextAsync(wrong, $"Ward Portal key 1\n{new string('A', 43)}=\n");
        switch (fault)
        {
            case "bit": await File.AppendAllTextAsync(Path.Combine(Out, "files", picture[..2], picture[2..4], picture + ".bin"), "x"); break;
            case "page": Damage.Page(database, "History"); break;
            case "file": File.Delete(Path.Combine(Out, "files", picture[..2], picture[2..4], picture + ".bin")); break;
            case "nodb": File.Delete(database); break;
            case "half": File.Delete(manifest); break;
            case "manifest": await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest))[..200]); break;
            case "path": await EditAsync(m => m["files"]![0]!["path"] = "../../portal.db"); break;
            case "count": await EditAsync(m => m["rows"]!["History"] = 1); break;
            case "newer": await EditAsync(m => { m["version"] = "0.9.0"; m["migrations"]!.AsArray().Add("20990101000000_Later"); }); break;
            case "older": await EditAsync(m => m["migrations"] = new JsonArray("20261122033226_Foundation")); break;
            case "nokey": return null;
            case "wrongkey": return wrong;
            case "badkey": return manifest;
            case "gonekey": return installed.Place("nokey.key");
        }
        return installed.Key;
    }

    private async Task EditAsync(Action<JsonNode> edit)
    {
        var path = Path.Combine(Out, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        edit(manifest);
        await File.WriteAllTextAsync(path, manifest.ToJsonString());
    }

    [Fact]
    public async Task Another_key_at_the_place_is_not_written_over_and_the_right_one_is_enough_without_key()
    {
        await installed.Backup().ExecuteAsync(Out);
        var place = Path.Combine(TestFolder.KeysOf(Data), "portal.key");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await File.WriteAllTextAsync(place, $"Ward Portal key 1\n{new string('A', 43)}=\n");

        Assert.Contains("is another key and is not written over", await RefusedAsync(installed.Key), StringComparison.Ordinal);
        Assert.Contains("is not the key of this back-up", await RefusedAsync(), StringComparison.Ordinal);
        File.Copy(installed.Key, place, overwrite: true);
        await RestoreAsync();

        Assert.True(File.Exists(Path.Combine(Data, "portal.db")));
    }

    [Fact]
    public async Task A_backup_whose_schema_lacks_a_migration_says_that_migrate_must_follow()
    {
        RawDatabase.Column(RawDatabase.PathOf(installed.Database), "DELETE FROM __EFMigrationsHistory");
        await installed.Backup().ExecuteAsync(Out);

        Assert.True((await RestoreAsync(installed.Key)).NeedsMigrate);
    }

    /// <summary>The usual disaster: the data is gone, the key folder beside it with its record of newer lines is not.</summary>
    [Fact]
    public async Task A_record_that_had_come_further_is_kept_aside_and_told()
    {
        await installed.Backup().ExecuteAsync(Out);
        Directory.CreateDirectory(TestFolder.KeysOf(Data));
        File.Copy(installed.Key, Path.Combine(TestFolder.KeysOf(Data), "portal.key"));
        var further = $"{{ \"thanh-dong\": {{ \"lines\": 900, \"hash\": \"{new string('a', 64)}\" }} }}";
        await File.WriteAllTextAsync(Path.Combine(TestFolder.KeysOf(Data), "heads.json"), further);

        var done = await RestoreAsync();

        Assert.Equal(further, await File.ReadAllTextAsync(done.RecordAside!));
        await UsableAsync(done);
    }
}
