using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>The probe tells a database that takes writes from one that only answers, and leaves no trace.</summary>
[Trait("Fault", "SEC3")]
public sealed class ProbeDatabaseTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private string File => Path.Combine(database.Folder, "portal.db");

    private Task ProbeAsync(string? connection = null)
    {
        var options = Options.Create(new DatabaseOptions { DataFolder = database.Folder, ConnectionString = connection });
        return new ProbeDatabase(new PortalDbFactory(options, new WardClock(database.Clock))).ExecuteAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_good_database_is_as_it_was()
    {
        await using var db = database.Context();
        var before = await db.Portals.AsNoTracking().OrderBy(p => p.Id).Select(p => new { p.Id, p.Version, p.UpdatedAt }).ToListAsync();
        await ProbeAsync();
        await ProbeAsync();
        Assert.Equal(before, await db.Portals.AsNoTracking().OrderBy(p => p.Id).Select(p => new { p.Id, p.Version, p.UpdatedAt }).ToListAsync());
    }

    [Theory]
    [InlineData("Mode=ReadOnly", 8)]
    [InlineData("Mode=ReadWrite", 5)]
    public async Task One_that_only_answers_is_found_out(string mode, int code)
    {
        await using var holder = new SqliteConnection($"Data Source={File};Pooling=False");
        await holder.OpenAsync();
        await using var held = code == 5 ? await holder.BeginTransactionAsync() : null;

        var error = await Assert.ThrowsAsync<SqliteException>(() => ProbeAsync($"Data Source={File};{mode};Pooling=False"));

        Assert.Equal(code, error.SqliteErrorCode);
        Assert.True(StorageTroubles.Is(error));
    }

    [Fact]
    public async Task One_that_can_grow_no_further_is_found_out_by_the_folder()
    {
        // A folder that takes no file, for root too
        await Assert.ThrowsAnyAsync<IOException>(() => Health.WriteAsync("/proc/1", CancellationToken.None));
        await Assert.ThrowsAnyAsync<IOException>(() => Health.WriteAsync(File, CancellationToken.None));
        Assert.Null(await Health.WriteAsync(database.Folder, CancellationToken.None));
        Assert.Null(Health.Room(database.Folder, 1));
        Assert.Null(Health.Room(database.Folder, 0));
        Assert.NotNull(Health.Room(database.Folder, 999_999_999));
    }

    public static readonly TheoryData<bool, Exception?> Errors = new()
    {
        { true, new SqliteException("database is locked", 5) },
        { true, new SqliteException("unable to open database file", 14) },
        { true, new SqliteException("database or disk is full", 13) },
        { true, new SqliteException("database disk image is malformed", 11) },
        { true, new SqliteException("attempt to write a readonly database", 8) },
        { true, new DbUpdateException("x", new SqliteException("disk I/O error", 10)) },
        { true, new InvalidOperationException("x", new InvalidOperationException("y", new SqliteException("file is not a database", 26))) },
        { true, new AggregateException(new IOException(), new SqliteException("database is locked", 5)) },
        { true, new RetryLimitExceededException("The maximum number of retries was exceeded") },
        { false, new SqliteException("no such table: SetupLinks", 1) },
        { false, new SqliteException("UNIQUE constraint failed", 19) },
        { false, new DbUpdateException("x", new SqliteException("UNIQUE constraint failed", 19)) },
        { false, new InvalidOperationException("x") },
        { false, new IOException("x") },
        { false, null },
    };

    [Theory, MemberData(nameof(Errors))]
    public void Away_is_what_passes_and_not_a_question_that_is_wrong(bool away, Exception? error) => Assert.Equal(away, StorageTroubles.Is(error));

    [Fact]
    public async Task A_server_that_is_not_there_is_away()
    {
        var factory = new PortalDbFactory(Options.Create(new DatabaseOptions
        {
            Engine = "sqlserver", ConnectionString = "Server=127.0.0.1,1;Database=x;User Id=x;Password=x;Connect Timeout=1;ConnectRetryCount=0;Encrypt=False",
        }), new WardClock(database.Clock));
        var error = await Assert.ThrowsAnyAsync<DbException>(() => new ProbeDatabase(factory).ExecuteAsync(CancellationToken.None));
        Assert.True(StorageTroubles.Is(error), error.ToString());
    }
}
