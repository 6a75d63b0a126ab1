using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Core.Roles;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>No portal is left without somebody who runs it and somebody who manages its accounts.</summary>
public sealed class LastAdministratorTests
{
    [Theory]
    [InlineData(Someone.AccountAdministrator, PortalRole.AccountAdministrator)]
    [InlineData(Someone.Administrator, PortalRole.Administrator)]
    public async Task The_last_one_keeps_the_role_whoever_takes_it_away(string holder, PortalRole role)
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(["accounts.last-administrator"], (await Desk.End(database, holder, role, new(2026, 12, 31))).Codes());

        await A.Membership(database, Someone.Deputy, role);
        Story.Must(await Desk.End(database, holder, role, new(2026, 12, 31)));
    }

    [Fact]
    public async Task One_whose_term_ends_sooner_or_whose_account_is_disabled_is_nobody_to_rely_on()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Deputy, PortalRole.AccountAdministrator, toOn: new(2026, 11, 30));
        await A.Membership(database, Someone.Head, PortalRole.AccountAdministrator);
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Head).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true));

        Assert.Equal(["accounts.last-administrator"],
            (await Desk.End(database, Someone.AccountAdministrator, PortalRole.AccountAdministrator, new(2026, 11, 30))).Codes());
        // Nor is one who goes a day later: then there would be nobody
        Assert.Equal(["accounts.last-administrator"],
            (await Desk.End(database, Someone.AccountAdministrator, PortalRole.AccountAdministrator, new(2026, 11, 29))).Codes());
        await A.Membership(database, Someone.Secretary, PortalRole.AccountAdministrator, toOn: new(2026, 12, 31));
        Story.Must(await Desk.End(database, Someone.AccountAdministrator, PortalRole.AccountAdministrator, new(2026, 11, 29)));
    }

    [Fact]
    public async Task A_term_with_a_last_day_is_only_ended_sooner_here_never_prolonged()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Deputy, PortalRole.Secretary, toOn: new(2026, 12, 31));
        Assert.Equal(["people.ends-later"], (await Desk.End(database, Someone.Deputy, PortalRole.Secretary, new(2099, 12, 31))).Codes());
    }

    [Fact]
    public async Task A_role_that_was_given_the_right_by_the_ward_counts()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var db = database.Context())
        {
            db.RoleGrants.Add(new() { PortalId = A.ThanhDong, Role = PortalRole.Secretary, Permission = Permissions.ManageAccounts });
            await db.SaveChangesAsync();
        }

        Story.Must(await Desk.End(database, Someone.AccountAdministrator, PortalRole.AccountAdministrator, new(2026, 11, 30)));
        Assert.Equal(["accounts.last-administrator"],
            (await Desk.End(database, Someone.Secretary, PortalRole.Secretary, new(2026, 11, 30), by: Someone.Secretary)).Codes());
    }

    [Fact]
    public async Task The_account_of_the_last_one_is_not_disabled_on_the_screen_but_by_the_operator()
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(["accounts.last-administrator"], (await Desk.Verb<DisableUser>(database).ExecuteAsync(Someone.Administrator)).Codes());
        Assert.Equal(["accounts.own-account"], (await Desk.Verb<DisableUser>(database).ExecuteAsync(Someone.AccountAdministrator)).Codes());
        Assert.Empty(await Desk.Lines(database));
        Story.Must(await new DisableUser(Core.Data.PortalStore.OfSystem(
            Desk.Verb<Core.Data.PortalDbFactory>(database), null, Desk.Verb<WardClock>(database))).ExecuteAsync(Someone.Administrator));
    }
}
