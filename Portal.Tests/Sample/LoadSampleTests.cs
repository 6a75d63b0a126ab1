using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Sample;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Sample;

public class LoadSampleTests
{
    [Fact]
    public async Task The_sample_gives_each_portal_half_a_year_of_work_and_may_be_loaded_twice()
    {
        using var database = await PortalDatabase.CreateAsync();
        var load = ActivatorUtilities.CreateInstance<LoadSample>(database.AsSystem(), PortalDatabase.Configuration(database.Folder));

        await load.ExecuteAsync();
        await load.ExecuteAsync();

        foreach (var portal in new[] { "thanh-dong", "phu-lien", "duong-kinh", "hai-phong" })
        {
            await using var db = database.Context(portal);
            Assert.True(await db.Publications.CountAsync(p => p.Kind == ContentKind.Article) >= 40, portal);
            Assert.Equal(10, await db.Editions.CountAsync(e => e.Status != EditionStatus.Published));
            Assert.Equal(12, await db.Contributors.CountAsync());
            Assert.True(await db.RoyaltyPeriods.CountAsync(p => p.Status == RoyaltyPeriodStatus.Closed) >= 2, portal);
            Assert.Equal(1, await db.RoyaltyPeriods.CountAsync(p => p.Status == RoyaltyPeriodStatus.Open));
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
