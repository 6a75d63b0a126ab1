using System.Net;
using Microsoft.Data.Sqlite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>What a balancer hears when work could not be kept: not ready, and which of the probes says so.</summary>
[Trait("Fault", "SEC3")]
public sealed class HealthTests : IAsyncLifetime
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task All_well_it_says_ok_leaves_nothing_behind_and_is_kept_by_nobody()
    {
        await using var app = new AdminHost(database);
        using var browser = app.Browser();
        // Started, and what a start makes is there
        await browser.GetAsync(new Uri("/health/live", UriKind.Relative));
        var before = Files();

        var answer = await browser.GetAsync(Ready);

        Assert.Equal("ok", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(before, Files());

        // SQLite's own two files come and go with the last connection
        IReadOnlyList<string> Files() => Directory.GetFileSystemEntries(database.Folder)
            .Where(f => !f.EndsWith("-shm", StringComparison.Ordinal) && !f.EndsWith("-wal", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_not_ready_and_is_again_afterwards()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        await using var app = new AdminHost(database, clock);
        using var browser = app.Browser();
        await browser.GetAsync(new Uri("/health/live", UriKind.Relative));
        await using (var holder = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "portal.db")};Pooling=False"))
        {
            await holder.OpenAsync();
            await using var held = await holder.BeginTransactionAsync();

            var refused = await browser.GetAsync(Ready);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal("not ready\ndatabase: it cannot be written", await refused.Content.ReadAsStringAsync());
            Assert.NotEmpty(refused.Headers.GetValues("Retry-After"));
        }
        // An answer is kept for a second
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Ready)).StatusCode);
    }

    [Fact]
    public async Task Less_room_than_the_configured_floor_is_not_ready()
    {
        await using var app = new AdminHost(database, settings: ("Health:FreeMegabytes", "999999999"));
        using var browser = app.Browser();

        var refused = await browser.GetAsync(Ready);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("not ready\nfree space: less than the configured floor (Health:FreeMegabytes)", await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
    }
}
