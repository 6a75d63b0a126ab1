using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Admin.Sample;
using Portal.Admin.Shell;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Sample;

public class LoadSampleTests
{
    private static readonly string[] Portals = ["hai-phong", "thanh-dong", "phu-lien", "duong-kinh"];

    /// <summary>A back-office that tells only the first portal before it lets people in, as with a whole office.</summary>
    private static LoadSample Start(PortalDatabase database, int atOnce = 1, Action<string>? happened = null) =>
        new(PortalDatabase.Configuration(database.Folder), database.AsSystem().GetRequiredService<PortalDbFactory>(),
            database.AsSystem().GetRequiredService<PictureIntake>(), new WardClock(database.Clock)) { AtOnce = atOnce, Happened = happened };

    private static async Task<string[]> ToldAsync(PortalDatabase database)
    {
        var told = new List<string>();
        foreach (var portal in Portals)
        {
            await using var db = database.Context(portal);
            if (await db.Items.AnyAsync()) told.Add(portal);
        }
        return [.. told];
    }

    [Fact]
    public async Task A_telling_stopped_half_way_leaves_nothing_of_that_portal_and_the_next_start_gives_each_its_half_year_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        using var stop = new CancellationTokenSource();
        var events = 0;
        var first = Start(database, happened: portal =>
        {
            if (portal == "thanh-dong" && ++events == 40) stop.Cancel();
        });
        Assert.Empty(await first.BeginAsync());
        Assert.Equal(["hai-phong"], await ToldAsync(database));
        Assert.True(first.IsLeft);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.GoOnAsync(stop.Token));
        Assert.Equal(40, events);
        Assert.Equal(["hai-phong"], await ToldAsync(database));
        await using (var db = database.Context()) Assert.False(await db.Contributors.AnyAsync());

        await Start(database).ExecuteAsync();
        var again = Start(database);
        await again.ExecuteAsync();
        Assert.False(again.IsLeft);
        foreach (var portal in Portals)
        {
            await using var db = database.Context(portal);
            Assert.True(await db.Publications.CountAsync(p => p.Kind == ContentKind.Article) >= 40, portal);
            Assert.Equal(10, await db.Editions.CountAsync(e => e.Status != EditionStatus.Published));
            Assert.Equal(12, await db.Contributors.CountAsync());
            Assert.True(await db.RoyaltyPeriods.CountAsync(p => p.Status == RoyaltyPeriodStatus.Closed) >= 2, portal);
            Assert.Equal(1, await db.RoyaltyPeriods.CountAsync(p => p.Status == RoyaltyPeriodStatus.Open));
            Assert.Equal(portal == "hai-phong" ? 1 : 0, await db.DisbursementPlans.CountAsync(p => p.State == PlanState.Drawn));
        }
        Assert.All(await database.AsSystem().GetRequiredService<VerifyHistory>().ExecuteAsync(), chain => Assert.Null(chain.Broken));
    }

    [Fact]
    public async Task What_is_left_waits_until_the_start_was_heard_of_and_where_somebody_has_begun_to_work_by_then_nothing_is_told()
    {
        using var database = await PortalDatabase.CreateAsync();
        var load = Start(database, atOnce: 0);
        await load.BeginAsync();
        Assert.Empty(await ToldAsync(database));
        foreach (var portal in Portals)
        {
            await using var db = database.Context(portal);
            db.Items.Add(new ContentItem { PortalId = portal, SectionId = await db.Sections.Select(s => s.Id).FirstAsync() });
            await db.SaveChangesAsync();
        }

        var readiness = new Readiness([], database.Clock, NullLogger<Readiness>.Instance);
        using var beside = new GoOnWithSample(readiness, database.Clock) { Left = load };
        await beside.StartAsync(CancellationToken.None);
        Assert.True(load.IsLeft);
        await readiness.FaultsAsync(CancellationToken.None);
        await beside.ExecuteTask!;

        Assert.False(load.IsLeft);
        foreach (var portal in Portals)
        {
            await using var db = database.Context(portal);
            Assert.Equal((1, 0), (await db.Items.CountAsync(), await db.Contributors.CountAsync()));
        }
    }

    [Fact]
    public async Task Before_there_was_an_office_to_tell_of_the_small_sample_is_loaded_and_says_so()
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2025, 8, 10));
        await OfficeOfThanhDong.LeaveOthersAloneAsync(database);

        var trouble = await OfficeOfThanhDong.Load(database).ExecuteAsync();

        Assert.Contains("from 2025-10-29 on", Assert.Single(trouble), StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.Equal(12, await db.Contributors.CountAsync());
        Assert.True(await db.Publications.CountAsync() >= 40);
    }
}
