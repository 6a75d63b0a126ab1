using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Roles;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

public class GrantPermissionTests
{
    private static Task<Outcome<List<string>>> Grant(IServiceProvider services, string permission, PortalRole? role = null, string? portal = null) =>
        services.GetRequiredService<GrantPermission>().ExecuteAsync(permission, role, portal);

    [Fact]
    public async Task Portals_that_lack_a_permission_get_it_for_the_roles_that_ship_with_it_and_their_history_says_so()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var older = database.Context("phu-lien"))
        {
            older.RoleGrants.RemoveRange(await older.RoleGrants.Where(g => g.Permission == Permissions.SeeReports).ToListAsync());
            await older.SaveChangesAsync();
        }

        Assert.Equal(["phu-lien"], Story.Must(await Grant(database.AsSystem(), Permissions.SeeReports)));
        Assert.Empty(Story.Must(await Grant(database.AsSystem(), Permissions.SeeReports)));

        await using var db = database.Context("phu-lien");
        await using var untouched = database.Context();
        var roles = await db.RoleGrants.Where(g => g.Permission == Permissions.SeeReports).Select(g => g.Role).ToListAsync();
        Assert.Equal(ShippedGrants.RolesWith(Permissions.SeeReports).Order(), roles.Order());
        Assert.Contains("“reports.see”", (await db.History.SingleAsync(h => h.Action == "accounts.permission-granted")).Sentence, StringComparison.Ordinal);
        Assert.False(await untouched.History.AnyAsync(h => h.Action == "accounts.permission-granted"));
    }

    [Fact]
    public async Task One_role_of_one_portal_may_be_given_more()
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(["thanh-dong"], Story.Must(await Grant(database.AsSystem(), Permissions.SeeHistory, PortalRole.Contributor, "thanh-dong")));

        await using var other = database.Context("phu-lien");
        Assert.False(await other.RoleGrants.AnyAsync(g => g.Role == PortalRole.Contributor && g.Permission == Permissions.SeeHistory));
    }

    [Theory]
    [InlineData("royalties.dream", null, "roles.permission-unknown")]
    [InlineData(Permissions.SeeHistory, "hai-au", "roles.portal-unknown")]
    public async Task What_does_not_exist_is_refused(string permission, string? portal, string code)
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(code, Assert.Single((await Grant(database.AsSystem(), permission, portal: portal)).Refusals).Code);
    }

    [Fact]
    public async Task Who_manages_a_portal_gives_others_more_and_himself_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        var administrator = database.As(Someone.Administrator);

        Assert.Equal(["accounts.own-rights"], (await Grant(administrator, Permissions.ManageAccounts, PortalRole.Administrator, "thanh-dong")).Codes());
        Assert.Equal(["thanh-dong"], Story.Must(await Grant(administrator, Permissions.SeeHistory, PortalRole.Finance, "thanh-dong")));
    }

    [Fact]
    public async Task Only_who_manages_a_portal_grants()
    {
        using var database = await PortalDatabase.CreateAsync();

        var refused = await Grant(database.As(Someone.Secretary), Permissions.SeeHistory, PortalRole.Contributor, "thanh-dong");

        Assert.Equal(AccessRefusals.NotAllowed, Assert.Single(refused.Refusals));
    }
}
