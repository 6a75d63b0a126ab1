using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

public class ActorTests
{
    private static async Task<bool> MayDraft(PortalDatabase database, string who = Someone.Author) =>
        (await database.As(who).GetRequiredService<SaveDraft>().ExecuteAsync(new EditionForm { SectionId = await A.Section(database, "gioi-thieu") })).Done;

    private static async Task Change(PortalDatabase database, Func<Core.Data.PortalDbContext, Task> change)
    {
        await using var db = database.Context();
        await change(db);
    }

    [Theory] // The first and the last day belong to the term of office; today is 20/11/2026
    [InlineData("2026-01-01", null, true)]
    [InlineData("2026-01-01", "2026-11-20", true)]
    [InlineData("2026-01-01", "2026-11-19", false)]
    [InlineData("2026-11-20", null, true)]
    [InlineData("2026-11-21", null, false)]
    public async Task A_right_lasts_as_long_as_the_term_of_office(string from, string? to, bool may)
    {
        using var database = await PortalDatabase.CreateAsync();
        var (first, last) = (DateOnly.Parse(from), to is null ? (DateOnly?)null : DateOnly.Parse(to));
        await Change(database, db => db.Memberships.Where(m => m.UserId == Someone.Author)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.FromOn, first).SetProperty(m => m.ToOn, last)));

        Assert.Equal(may, await MayDraft(database));
        Assert.Equal(may ? 1 : 0, (await database.As(Someone.Author).GetRequiredService<FindMyPortals>().ExecuteAsync()).Count);
    }

    [Fact]
    public async Task A_disabled_account_has_no_right_and_sees_no_portal()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Change(database, db => db.Users.Where(u => u.Id == Someone.Author).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true)));

        Assert.False(await MayDraft(database));
        Assert.Empty(await database.As(Someone.Author).GetRequiredService<FindMyPortals>().ExecuteAsync());
    }

    [Fact]
    public async Task A_grant_taken_away_is_refused_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.True(await MayDraft(database));

        await Change(database, db => db.RoleGrants.Where(g => g.Role == PortalRole.Contributor && g.Permission == Permissions.Draft).ExecuteDeleteAsync());

        Assert.False(await MayDraft(database));
        Assert.True(await MayDraft(database, Someone.Secretary));
    }

    [Fact]
    public async Task A_grant_of_another_portal_gives_no_right_here()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Change(database, db => db.RoleGrants.Where(g => g.Permission == Permissions.Draft).ExecuteDeleteAsync());

        Assert.False(await MayDraft(database, Someone.Head));
    }

    [Fact]
    public void Every_shipped_grant_names_a_known_permission_and_every_permission_and_role_is_granted()
    {
        var shipped = Enum.GetValues<PortalRole>().ToDictionary(r => r, ShippedGrants.Of);

        Assert.All(shipped.Values, Assert.NotEmpty);
        Assert.Equal(Permissions.All.Order(), shipped.Values.SelectMany(p => p).Distinct().Order());
        // No role both assesses and approves, or approves and pays
        Assert.DoesNotContain(shipped.Values, p =>
            p.Contains(Permissions.ApprovePeriod) && (p.Contains(Permissions.Assess) || p.Contains(Permissions.PayPeriod)));
        // Nor does one run the system and its accounts
        Assert.DoesNotContain(shipped.Values, p => p.Contains(Permissions.ManagePortal) && p.Contains(Permissions.ManageAccounts));
        Assert.All(Enum.GetValues<PortalRole>(), r => Assert.NotEmpty(RoleWords.Of(r)));
    }
}
