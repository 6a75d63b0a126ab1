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
    // Inside the transaction that publishes: it has written and can get no further
    [InlineData(true)]
    // Wherever in that second it is by then
    [InlineData(false)]
    public async Task The_other_node_publishes_once_when_the_lease_of_the_dead_one_is_over(bool insideTransaction)
    {
        await using var one = Node();
        await using var two = Node();
        await using var first = await one.StartAsync(awaited: null);
        await one.ReadyAsync(first);
        await UntilAsync(async () => await LeaseAsync() is not null, "a node holds the timer");
        var holderOne = (await LeaseAsync())!.HolderId;
        await using var second = await two.StartAsync(awaited: null);
        await two.ReadyAsync(second);
        var id = await Story.AtStep(database, "approval");
        if (insideTransaction) await CommandAsync(Endless);
        Story.Must(await Planned.TryAsync(database, id, A.Hanoi(database).AddSeconds(4)));
        var due = (await Planned.OfAsync(database, id)).At;

        await UntilAsync(() => Task.FromResult(Now >= due), "it is due");
        if (insideTransaction) await UntilAsync(IsHeldAsync, "a node is inside its transaction");
        var holder = (await LeaseAsync())!.HolderId;
        var dies = holder == holderOne ? first : second;
        using (var process = Process.GetProcessById(dies.Id)) process.Kill();
        await dies.EndAsync();
        var (lease, died) = ((await LeaseAsync())!, Now);
        if (insideTransaction)
        {
            Assert.NotEqual(EditionStatus.Published, (await Story.Edition(database, id)).Status);
            await CommandAsync("DROP TRIGGER Stuck; DROP VIEW Endless");
        }
        Assert.Equal(holder, lease.HolderId);
        Assert.True(lease.HeldUntil <= died + HoldTimer.Holds, $"held until {lease.HeldUntil:O}, dead by {died:O}");

        await UntilAsync(async () => (await Story.Edition(database, id)).Status == EditionStatus.Published, "it is published");
        var at = (await Story.Edition(database, id)).PublishedAt!.Value;
        // The other has taken over and gone its rounds since
        await UntilAsync(async () => await LeaseAsync() is { } now && now.HolderId != holder && now.RanAt > at.AddSeconds(1), "the other node holds the timer");
        Assert.InRange(at, due, lease.HeldUntil!.Value + Look);
        if (insideTransaction) Assert.True(at >= lease.HeldUntil, "published before the lease of the dead node was over");
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

    /// <summary>A publication that is written keeps its writer counting for good, the database held by it.</summary>
    private const string Endless = "CREATE VIEW Endless AS WITH RECURSIVE n(i) AS "
        + "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT COUNT(*) AS i FROM n; "
        + "CREATE TRIGGER Stuck AFTER INSERT ON Publications BEGIN SELECT i FROM Endless; END";

    /// <summary>Whether nobody else gets to write for longer than any write but that one takes.</summary>
    private async Task<bool> IsHeldAsync()
    {
        try
        {
            await CommandAsync("BEGIN IMMEDIATE; ROLLBACK", waits: 3);
            return false;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == 5)
        {
            return true;
        }
    }

    /// <summary>By a connection of its own, which waits so many seconds for others.</summary>
    private async Task CommandAsync(string sql, int waits = 30)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, waits);
        await command.ExecuteNonQueryAsync();
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
