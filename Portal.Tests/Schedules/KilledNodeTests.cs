using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Timers;
using Portal.Tests.Journeys;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Schedules;

/// <summary>Two back-offices as processes over one database; the one that holds the timer is killed in the second an edition is due.</summary>
[Trait("needs", "processes")]
public sealed class KilledNodeTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What the other node may need once the lease is over: a look, and the transaction on a busy machine.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(TimeProvider.System);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    // Before its commit: the database is held from just before the second until the node is dead
    [InlineData(true)]
    // Wherever in that second it is by then
    [InlineData(false)]
    public async Task The_other_node_publishes_once_when_the_lease_of_the_dead_one_is_over(bool beforeCommit)
    {
        await using var one = Node();
        await using var two = Node();
        await using var first = await one.StartAsync(awaited: null);
        await one.ReadyAsync(first);
        await UntilAsync(async () => await LeaseAsync() is not null, "a node holds the timer");
        var holderOne = (await LeaseAsync())!.HolderId;
        await using var second = await two.StartAsync(awaited: null);
        await two.ReadyAsync(second);
        var id = await Planned.EditionAsync(database, A.Hanoi(database).AddSeconds(4));
        var due = (await Planned.OfAsync(database, id)).At;

        var held = beforeCommit ? await HeldFromAsync(due.AddSeconds(-1)) : null;
        await UntilAsync(() => Task.FromResult(Now >= due), "it is due");
        var lease = (await LeaseAsync())!;
        var (holder, dies) = (lease.HolderId, lease.HolderId == holderOne ? first : second);
        using (var process = Process.GetProcessById(dies.Id)) process.Kill();
        await dies.EndAsync();
        held?.Dispose();

        await UntilAsync(async () => (await Story.Edition(database, id)).Status == EditionStatus.Published, "it is published");
        var at = (await Story.Edition(database, id)).PublishedAt!.Value;
        // The other has taken over and gone its rounds since
        await UntilAsync(async () => await LeaseAsync() is { } now && now.HolderId != holder && now.RanAt > at.AddSeconds(1), "the other node holds the timer");
        Assert.InRange(at, due, lease.HeldUntil!.Value + Look);
        Assert.True(lease.HeldUntil <= due + HoldTimer.Holds + TimeSpan.FromSeconds(1), $"held until {lease.HeldUntil:O}, due {due:O}");
        if (beforeCommit) Assert.True(at >= lease.HeldUntil, "published before the lease of the dead node was over");
        Assert.Single(await Planned.LinesAsync(database, "content.published"));
        await using var db = database.Context();
        Assert.Equal(id, (await db.Publications.SingleAsync()).EditionId);
        Assert.Equal(1, await db.RoyaltyWorks.CountAsync());
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private Installation Node() => new(("Session__DemandSecondFactor", "false")) { Folder = database.Folder };

    private async Task<TimerLease?> LeaseAsync()
    {
        await using var db = database.Context();
        return await db.TimerLeases.AsNoTracking().SingleOrDefaultAsync(t => t.Name == "schedules");
    }

    /// <summary>Holds the database against every writer from then on, until disposed.</summary>
    private async Task<SqliteConnection> HeldFromAsync(DateTime moment)
    {
        await UntilAsync(() => Task.FromResult(Now >= moment), "the second before");
        var connection = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var clock = Stopwatch.StartNew(); !await condition();)
        {
            Assert.True(clock.Elapsed < Patience, $"not within {Patience.TotalMinutes} minutes: {what}");
            await Task.Delay(20);
        }
    }
}
