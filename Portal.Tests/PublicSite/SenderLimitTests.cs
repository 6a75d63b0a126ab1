using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data.Limits;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>One address may ask so much a minute of all nodes together; pages out of memory cost nothing.</summary>
[Trait("Fault", "SEC8")]
public sealed class SenderLimitTests : IAsyncLifetime
{
    private const string Search = PublicSiteHost.ThanhDong + "/tim-kiem?q=tin";
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private PublicSiteHost one = null!;
    private PublicSiteHost two = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        (one, two) = (new PublicSiteHost(database, settings: ("Search:PerMinute", "4")), new PublicSiteHost(database, settings: ("Search:PerMinute", "4")));
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await two.DisposeAsync();
        database.Dispose();
    }

    private CountSender Node() => ActivatorUtilities.CreateInstance<CountSender>(database.Started());

    [Fact]
    public async Task Two_nodes_count_one_address_together_and_say_in_Vietnamese_when_to_come_back()
    {
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await one.StatusAsync(Search));
            Assert.Equal(HttpStatusCode.OK, await two.StatusAsync(Search));
        }

        var refused = await two.GetAsync(Search);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("Mời chờ một phút rồi tìm lại", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, await one.StatusAsync(Search));
        Assert.Equal(HttpStatusCode.TooManyRequests, await one.StatusAsync(PublicSiteHost.ThanhDong + "/chuyen-muc/van-ban?q=so"));
        Assert.Equal(HttpStatusCode.OK, await one.StatusAsync(PublicSiteHost.ThanhDong + "/lien-he"));
    }

    [Fact]
    public async Task Pages_that_ask_nothing_are_not_counted_at_all()
    {
        foreach (var path in new[] { "/", "/lien-he", "/chuyen-muc/tin-tuc", "/tim-kiem", "/chuyen-muc/van-ban?nam=2026" })
            for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, await one.StatusAsync(PublicSiteHost.ThanhDong + path));

        await using var db = database.Context();
        Assert.Empty(await db.Allowances.ToListAsync());
        Assert.Empty(await db.AllowanceKeys.ToListAsync());
    }

    [Fact]
    public async Task The_next_minute_begins_anew_and_another_address_has_its_own()
    {
        var (first, second) = (Node(), Node());
        for (var i = 0; i < 3; i++) Assert.Null(await (i == 1 ? second : first).ExecuteAsync("x", "203.0.113.7", 3));

        Assert.Equal(TimeSpan.FromMinutes(1), await second.ExecuteAsync("x", "203.0.113.7", 3));
        Assert.Null(await second.ExecuteAsync("x", "203.0.113.8", 3));
        Assert.Null(await second.ExecuteAsync("y", "203.0.113.7", 3));
        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(await second.ExecuteAsync("x", "203.0.113.7", 3));
    }

    [Fact]
    public async Task No_address_is_stored_and_key_and_counts_go_when_they_are_over()
    {
        var node = Node();
        await node.ExecuteAsync("x", "203.0.113.7", 3);
        await using var db = database.Context();
        var row = await db.Allowances.AsNoTracking().SingleAsync();
        Assert.DoesNotContain("203", row.SenderHash[..3], StringComparison.Ordinal);
        var (hash, key) = (row.SenderHash, (await db.AllowanceKeys.AsNoTracking().SingleAsync()).Key);

        clock.Advance(TimeSpan.FromDays(2));
        await node.ExecuteAsync("x", "203.0.113.7", 3);

        Assert.NotEqual(hash, (await db.Allowances.AsNoTracking().SingleAsync()).SenderHash);
        Assert.NotEqual(key, (await db.AllowanceKeys.AsNoTracking().SingleAsync()).Key);
    }

    [Fact]
    public async Task Nodes_that_count_at_once_lose_none()
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => Node()).ToList();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => nodes[i % 4].ExecuteAsync("x", "203.0.113.7", 1000))));

        await using var db = database.Context();
        Assert.Equal(24, (await db.Allowances.SingleAsync()).Count);
    }

    /// <summary>A table that cannot be written neither opens the house nor closes it: the node goes on alone.</summary>
    [Fact]
    public async Task Where_the_database_takes_no_count_the_node_counts_alone()
    {
        var node = Node();
        await using var blocker = database.Context();
        await using var held = await blocker.BeginWriteAsync("");
        for (var i = 0; i < 2; i++) Assert.Null(await node.ExecuteAsync("x", "203.0.113.7", 2));

        Assert.NotNull(await node.ExecuteAsync("x", "203.0.113.7", 2));
    }

    [Fact]
    [Trait("Fault", "SEC13")]
    public async Task The_public_sites_own_connection_cannot_write()
    {
        await using var db = database.AsSystem().GetRequiredService<Portal.Core.Data.PortalDbFactory>().CreatePublic(A.ThanhDong);

        var failure = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM Publications"));

        Assert.Equal(8, failure.SqliteErrorCode);
    }
}
