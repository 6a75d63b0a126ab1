using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>What the former key opens must not be read out of pages that the database file no longer uses.</summary>
[Trait("Fault", "SEC2")]
public sealed class WipedPagesTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private string KeyPlace(string name) => Path.Combine(TestFolder.KeysOf(database.Folder), name);

    /// <summary>A start with a new key file, the first one named as the former.</summary>
    private Task<IReadOnlyList<string>> TurnAsync() => StartAsync(options =>
    {
        options.File = KeyPlace("new.key");
        options.Former.Add(new() { File = KeyPlace("portal.key") });
    });

    private Task<IReadOnlyList<string>> StartAsync(Action<KeyOptions> set) =>
        database.AsSystem(configure: s => s.Configure(set)).GetRequiredService<PrepareKeys>().ExecuteAsync();

    /// <summary>The database file and its log as they lie on the disk.</summary>
    private async Task<string> BytesAsync()
    {
        SqliteConnection.ClearAllPools();
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(database.Folder, "portal.db*")) text.Append(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
        return text.ToString();
    }

    [Fact]
    public async Task After_a_change_of_key_they_are_wiped_and_a_reader_in_the_way_is_told_and_waited_for()
    {
        await StartAsync(_ => { });
        var former = RawDatabase.Column(RawDatabase.PathOf(database), "SELECT Xml FROM PayeeKeys")[0].Split("<value>")[1].Split("</value>")[0];
        await File.WriteAllTextAsync(KeyPlace("new.key"), $"Ward Portal key 1\n{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n");
        await using (var reader = new SqliteConnection($"Data Source={RawDatabase.PathOf(database)};Pooling=False"))
        {
            await reader.OpenAsync();
            await using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT count(*) FROM PayeeKeys";
            await command.ExecuteScalarAsync();

            Assert.Contains(await TurnAsync(), line => line.Contains("another process was reading it", StringComparison.Ordinal));
            Assert.Contains(former, await BytesAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(await TurnAsync());

        Assert.DoesNotContain(former, await BytesAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(KeyPlace("wipe-pending")));
    }
}
