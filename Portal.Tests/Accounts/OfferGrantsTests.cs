using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Roles;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

/// <summary>Grants of a newer release reach portals that exist: each once, told by their history, and never against what the ward took away.</summary>
public sealed class OfferGrantsTests
{
    private const string Portal = "phu-lien";

    private static Task Start(PortalDatabase database) => database.Started().GetRequiredService<MigrateDatabase>().ExecuteAsync();

    /// <summary>The portal as it was before offers were recorded: without that record, and without the roles that came later.</summary>
    private static async Task<PortalDatabase> Older()
    {
        var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context(Portal);
        await db.GrantOffers.ExecuteDeleteAsync();
        await db.RoleGrants.Where(g => g.Role == PortalRole.AccountAdministrator).ExecuteDeleteAsync();
        return database;
    }

    private static async Task<List<string>> Held(PortalDatabase database, PortalRole role)
    {
        await using var db = database.Context(Portal);
        return await db.RoleGrants.Where(g => g.Role == role).Select(g => g.Permission).Order().ToListAsync();
    }

    private static async Task<List<string>> Told(PortalDatabase database, string portal = Portal)
    {
        await using var db = database.Context(portal);
        return await db.History.Where(h => h.Action == "accounts.permission-granted").Select(h => h.Sentence).ToListAsync();
    }

    [Fact]
    public async Task A_new_portal_has_all_of_them_and_nothing_to_be_told()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context(Portal);
        Assert.Equal(ShippedGrants.Bundles.Select(b => b.Key).Order(), await db.GrantOffers.Select(o => o.Key).Order().ToListAsync());
        foreach (var role in Enum.GetValues<PortalRole>()) Assert.Equal(ShippedGrants.Of(role).Order(), await Held(database, role));

        await Start(database);

        Assert.Empty(await Told(database));
    }

    [Fact]
    public async Task A_portal_older_than_the_role_gets_it_at_the_next_start_once_and_its_history_says_so()
    {
        using var database = await Older();

        await Start(database);
        await Start(database);

        Assert.Equal(["accounts.manage", "history.see"], await Held(database, PortalRole.AccountAdministrator));
        Assert.Equal(["Bản cài đặt mới giao cho vai trò Quản trị tài khoản quyền “accounts.manage”, “history.see”."], await Told(database));
        Assert.Empty(await Told(database, A.ThanhDong));
        Assert.All(await database.AsSystem().GetRequiredService<Core.History.VerifyHistory>().ExecuteAsync(), chain => Assert.Null(chain.Broken));
    }

    [Fact]
    public async Task What_the_ward_took_away_stays_away_whether_it_came_first_or_later()
    {
        using var database = await Older();
        await using (var db = database.Context(Portal))
            await db.RoleGrants.Where(g => g.Role == PortalRole.Secretary && g.Permission == Permissions.SeeHistory).ExecuteDeleteAsync();
        await Start(database);
        await using (var db = database.Context(Portal))
            await db.RoleGrants.Where(g => g.Role == PortalRole.AccountAdministrator && g.Permission == Permissions.SeeHistory).ExecuteDeleteAsync();

        await Start(database);

        Assert.DoesNotContain(Permissions.SeeHistory, await Held(database, PortalRole.Secretary));
        Assert.Equal(["accounts.manage"], await Held(database, PortalRole.AccountAdministrator));
    }

    [Fact]
    public void Keys_and_grants_stand_once()
    {
        Assert.Equal(ShippedGrants.Bundles.Count, ShippedGrants.Bundles.Select(b => b.Key).Distinct().Count());
        Assert.All(ShippedGrants.Bundles, b => Assert.InRange(b.Key.Length, 1, GrantOffer.KeyLength));
        var all = ShippedGrants.Bundles.SelectMany(b => b.Grants).SelectMany(g => g.Value.Select(p => (g.Key, p))).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }
}
