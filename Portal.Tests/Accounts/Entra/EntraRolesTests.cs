using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>The map of app roles, and what a sign-in makes of it.</summary>
public sealed class EntraRolesTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private T As<T>(string who = Someone.AccountAdministrator) where T : notnull => database.As(who).GetRequiredService<T>();

    private async Task RuleAsync(string appRole, PortalRole role) => Story.Must(await As<AddEntraRule>().ExecuteAsync(appRole, role, null));

    private async Task<int> SignInAsync(string who, params string[] appRoles) =>
        Story.Must(await database.AsSystem().GetRequiredService<TakeEntraRoles>().ExecuteAsync(who, appRoles));

    private async Task<List<(PortalRole, DateOnly, DateOnly?, bool)>> TermsAsync(string who)
    {
        await using var db = database.Context();
        return (await db.Memberships.Where(m => m.UserId == who).OrderBy(m => m.Id).ToListAsync()).ConvertAll(m => (m.Role, m.FromOn, m.ToOn, m.ByEntra));
    }

    [Fact]
    public async Task A_mapped_role_begins_with_the_sign_in_and_had_its_last_day_before_the_sign_in_that_lacks_it()
    {
        await RuleAsync("Duyet", PortalRole.Secretary);
        Assert.Equal(1, await SignInAsync(Someone.Author, "Duyet", "Khac"));
        Assert.Equal(0, await SignInAsync(Someone.Author, "Duyet"));
        clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await SignInAsync(Someone.Author));

        // The role given by hand goes on as it was
        Assert.Equal([(PortalRole.Contributor, new(2025, 1, 1), null, false), (PortalRole.Secretary, new(2026, 11, 20), new(2026, 11, 22), true)],
            await TermsAsync(Someone.Author));
        await using var db = database.Context();
        var told = await db.History.Where(h => h.Sentence.Contains("theo Microsoft Entra ID")).Select(h => h.Action).ToListAsync();
        Assert.Equal(["accounts.role-given", "accounts.role-ended"], told);
    }

    [Fact]
    public async Task A_role_ended_on_the_day_it_began_opens_nothing_that_day_and_may_come_back()
    {
        await RuleAsync("Duyet", PortalRole.Secretary);
        await SignInAsync(Someone.Author, "Duyet");
        await SignInAsync(Someone.Author);
        Assert.Equal("Cộng tác viên", Story.Must(await As<GetPortal>(Someone.Author).ExecuteAsync()).Roles);
        Assert.Equal(1, await SignInAsync(Someone.Author, "Duyet"));
    }

    [Fact]
    public async Task A_role_held_by_hand_is_not_given_twice_nor_taken()
    {
        await RuleAsync("TruongBan", PortalRole.Head);
        Assert.Equal(0, await SignInAsync(Someone.Head, "TruongBan"));
        Assert.Equal(0, await SignInAsync(Someone.Head));
        Assert.Single(await TermsAsync(Someone.Head));
    }

    [Fact]
    public async Task The_last_administrator_is_not_ended_and_the_one_before_is()
    {
        await RuleAsync("QuanTri", PortalRole.Administrator);
        await SignInAsync(Someone.Author, "QuanTri");
        await SignInAsync(Someone.OtherAuthor, "QuanTri");
        Story.Must(await database.AsSystem().GetRequiredService<EndMembership>().ExecuteAsync(
            new(Someone.Administrator, "thanh-dong", PortalRole.Administrator), new DateOnly(2026, 11, 19)));

        Assert.Equal(1, await SignInAsync(Someone.Author));
        Assert.Equal(0, await SignInAsync(Someone.OtherAuthor));
        Assert.Null((await TermsAsync(Someone.OtherAuthor))[^1].Item3);
    }

    [Fact]
    public async Task Two_administrators_whose_roles_are_gone_at_once_leave_one()
    {
        await RuleAsync("QuanTri", PortalRole.Administrator);
        await SignInAsync(Someone.Author, "QuanTri");
        await SignInAsync(Someone.OtherAuthor, "QuanTri");
        Story.Must(await database.AsSystem().GetRequiredService<EndMembership>().ExecuteAsync(
            new(Someone.Administrator, "thanh-dong", PortalRole.Administrator), new DateOnly(2026, 11, 19)));

        var ended = await Task.WhenAll(SignInAsync(Someone.Author), SignInAsync(Someone.OtherAuthor));
        Assert.Equal(1, ended.Sum());
    }

    [Fact]
    public async Task The_map_knows_the_rules_of_roles_and_says_all_that_is_wrong()
    {
        Refused.By(await As<AddEntraRule>().ExecuteAsync("Duyet", PortalRole.FieldReviewer, null), "people.unit-missing");
        Assert.Equal(["accounts.entra-app-role", "people.unit-missing"],
            (await As<AddEntraRule>().ExecuteAsync("hai chu", PortalRole.FieldReviewer, null)).Codes());
        await using var db = database.Context();
        var unit = await db.Units.SingleAsync(u => u.Code == "vhxh");
        unit.Active = false;
        // A line from before the rule
        db.EntraRoleRules.Add(new EntraRoleRule { PortalId = A.ThanhDong, AppRole = "Duyet", Role = PortalRole.FieldReviewer });
        await db.SaveChangesAsync();
        Refused.By(await As<AddEntraRule>().ExecuteAsync("Duyet", PortalRole.Secretary, unit.Id), "people.unit-unknown");
        Assert.Equal(0, await SignInAsync(Someone.Author, "Duyet"));
    }

    [Fact]
    public async Task A_rule_is_added_once_and_taken_out_once_and_each_change_is_told()
    {
        await RuleAsync("Duyet", PortalRole.Secretary);
        Refused.By(await As<AddEntraRule>().ExecuteAsync(" Duyet ", PortalRole.Secretary, null), EntraRefusals.RuleKnown.Code);
        Refused.By(await As<AddEntraRule>().ExecuteAsync("hai chu", PortalRole.Head, null), EntraRefusals.AppRole.Code);
        Refused.By(await As<AddEntraRule>().ExecuteAsync("Duyet", PortalRole.Head, -1), "people.unit-unknown");
        Refused.By(await As<AddEntraRule>(Someone.Head).ExecuteAsync("Duyet", PortalRole.Head, null), "access.not-allowed");
        Refused.By(await As<FindEntraRules>(Someone.Head).ExecuteAsync(), "access.not-allowed");
        // Capitals count: at the provider these are two
        await RuleAsync("duyet", PortalRole.Secretary);

        var rules = Story.Must(await As<FindEntraRules>().ExecuteAsync());
        Assert.Equal(2, rules.Count);
        Refused.By(await As<RemoveEntraRule>(Someone.Head).ExecuteAsync(rules[0].Id), "access.not-allowed");
        Story.Must(await As<RemoveEntraRule>().ExecuteAsync(rules[0].Id));
        Refused.By(await As<RemoveEntraRule>().ExecuteAsync(rules[0].Id), EntraRefusals.RuleGone.Code);
        Refused.By(await database.AsSystem("phu-lien").GetRequiredService<RemoveEntraRule>().ExecuteAsync(rules[1].Id), EntraRefusals.RuleGone.Code);
    }

    [Theory]
    [InlineData(SignInMeans.Entra, AccountDuty.SecondFactor)]
    [InlineData(SignInMeans.EntraFactor, null)]
    [InlineData(SignInMeans.Password, AccountDuty.SecondFactor)]
    public async Task A_second_factor_shown_at_the_provider_is_not_asked_for_again(SignInMeans means, AccountDuty? duty)
    {
        await using var db = database.Context();
        var head = await db.Users.SingleAsync(u => u.Id == Someone.Head);
        var found = await database.AsSystem(configure: s => s.Configure<DoorRules>(r => r.DemandSecondFactor = true))
            .GetRequiredService<FindDuties>().ExecuteAsync(head, means);
        Assert.Equal(duty, found);
    }

    [Fact]
    public async Task Whoever_has_no_password_here_is_not_led_to_change_it()
    {
        await using var db = database.Context();
        var administrator = await db.Users.SingleAsync(u => u.Id == Someone.Administrator);
        Assert.Null(await database.AsSystem(configure: s => s.Configure<DoorRules>(r => r.AdministratorPasswordMonths = 2))
            .GetRequiredService<FindDuties>().ExecuteAsync(administrator, SignInMeans.EntraFactor));
    }
}
