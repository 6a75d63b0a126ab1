using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Operations;
using Portal.Core.Data;
using Portal.Core.Data.SqlServer;
using Portal.Core.Kernel;
using Portal.Tests.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>A database that this build cannot bring to its own schema is refused with one sentence and left as it is.</summary>
public sealed class SchemaOriginTests : IAsyncLifetime
{
    private const string Later = "20990101000000_Later";
    private PortalDatabase database = null!;

    /// <summary>As 0.1.0 and the last build before the Foundation left it on either engine.</summary>
    public static TheoryData<string[]> Older { get; } =
    [
        ["20261122033226_Foundation", "20261122052623_WholePayeeNumbers", "20261122054319_NextEditionsHistoryHeadsCaps"],
        ["20261122033257_Foundation", "20261122052642_WholePayeeNumbers", "20261122054339_NextEditionsHistoryHeadsCaps", "20261128191308_Ground"],
    ];

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private void Behind(params string[] migrations) => RawDatabase.Column(RawDatabase.PathOf(database), "DELETE FROM __EFMigrationsHistory;"
        + string.Concat(migrations.Select(m => $"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('{m}', '10.0.0');")));

    private async Task<string> RefusedAsync() =>
        (await Assert.ThrowsAsync<OperationRefusedException>(() => database.Started().GetRequiredService<MigrateDatabase>().ExecuteAsync())).Message;

    private string Bytes()
    {
        SqliteConnection.ClearAllPools();
        return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(RawDatabase.PathOf(database))));
    }

    [Theory]
    [MemberData(nameof(Older))]
    public async Task A_database_of_an_older_build_is_refused_by_every_verb_and_not_touched(string[] migrations)
    {
        Behind(migrations);
        var before = Bytes();

        var sentence = await RefusedAsync();

        Assert.Contains($"was made by 0.1.0 or a build soon after it ({migrations[^1]})", sentence, StringComparison.Ordinal);
        Assert.Contains("begin with a new data folder", sentence, StringComparison.Ordinal);
        Assert.Contains(RawDatabase.PathOf(database), sentence, StringComparison.Ordinal);
        var copy = Path.Combine(database.Folder, "copy");
        foreach (var words in new[] { "migrate", "verify", $"backup --out {copy}", "unlock-user --login ai" })
            Assert.Equal(1, await PortalCommands.RunAsync([.. words.Split(' '), "--data", database.Folder]));
        Assert.Equal(before, Bytes());
        Assert.False(Directory.Exists(copy));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        RawDatabase.Column(RawDatabase.PathOf(database), $"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('{Later}', '11.0.0')");

        Assert.Contains($"was made by a newer version ({Later})", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Older))]
    public void On_SQL_Server_it_is_told_the_same_way(string[] migrations)
    {
        using var db = new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere;Database=nowhere;Encrypt=True").Options);
        var known = db.Database.GetMigrations().ToList();

        Assert.Contains("only a trial", SchemaOrigin.WhyNot(migrations, known), StringComparison.Ordinal);
        Assert.Contains("newer version", SchemaOrigin.WhyNot([.. known, Later], known), StringComparison.Ordinal);
        Assert.Null(SchemaOrigin.WhyNot(known, known));
        Assert.Null(SchemaOrigin.WhyNot([], known));
    }
}
