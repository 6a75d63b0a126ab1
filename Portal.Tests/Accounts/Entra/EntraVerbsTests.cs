using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>Links, requests and their answers, without a screen.</summary>
public sealed class EntraVerbsTests : IAsyncLifetime
{
    private static readonly EntraPerson Person = NewPerson();
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private static EntraPerson NewPerson() =>
        EntraPerson.Of("11111111-2222-3333-4444-555555555555", Guid.NewGuid().ToString(), "Trần Thị Mới", "moi@example.vn")!;

    private T As<T>(string who = Someone.AccountAdministrator, string portal = "thanh-dong") where T : notnull =>
        database.As(who, portal).GetRequiredService<T>();

    private Task<Outcome<string>> AskAsync(EntraPerson? person = null, string portal = "thanh-dong") =>
        database.AsSystem().GetRequiredService<AskForAccess>().ExecuteAsync(person ?? Person, portal);

    private async Task<int> AskedAsync(EntraPerson? person = null)
    {
        Story.Must(await AskAsync(person));
        return Story.Must(await As<FindAccessRequests>().ExecuteAsync())[^1].Id;
    }

    private static GrantForm New(string name = "moi.tranthi") => new() { UserName = name, DisplayName = "Trần Thị Mới", Role = PortalRole.Secretary };

    private static GrantForm Existing(string name) => new() { IsNew = false, UserName = name };

    [Theory]
    [InlineData(null, "aa", false)]
    [InlineData("11111111-2222-3333-4444-555555555555", "user@example.vn", false)]
    [InlineData("11111111-2222-3333-4444-55555555555A", "AAAAAAAA-2222-3333-4444-555555555555", true)]
    public void A_person_has_two_ids_and_an_address_is_none(string? tenant, string? person, bool good)
    {
        var read = EntraPerson.Of(tenant, person, " ", "");
        Assert.Equal(good, read is not null);
        if (good) Assert.Equal(("11111111-2222-3333-4444-55555555555a", "Không ghi tên", null), (read!.TenantId, read.Name, read.Email));
    }

    [Fact]
    public async Task One_identity_belongs_to_one_account_and_one_account_has_one_identity()
    {
        Assert.False((await As<GetOwnEntra>(Someone.Author).ExecuteAsync())!.IsLinked);
        Story.Must(await As<LinkEntra>(Someone.Author).ExecuteAsync(Person));
        Story.Must(await As<LinkEntra>(Someone.Author).ExecuteAsync(Person));
        var own = await As<GetOwnEntra>(Someone.Author).ExecuteAsync();
        Assert.Equal((Person.Name, true, false), (own!.SaidName, own.IsLinked, own.HasPassword));

        Refused.By(await As<LinkEntra>(Someone.Head).ExecuteAsync(Person), EntraRefusals.TakenIdentity.Code);
        Refused.By(await As<LinkEntra>(Someone.Author).ExecuteAsync(NewPerson()), EntraRefusals.HasIdentity.Code);
        Assert.Equal(Someone.Author, await database.AsSystem().GetRequiredService<FindEntraAccount>().ExecuteAsync(Person));
        Assert.Null(await database.AsSystem().GetRequiredService<FindEntraAccount>().ExecuteAsync(Person with { TenantId = Guid.NewGuid().ToString("D") }));
    }

    [Fact]
    public async Task Two_who_link_the_same_identity_at_once_get_it_once()
    {
        var both = await Task.WhenAll(As<LinkEntra>(Someone.Author).ExecuteAsync(Person), As<LinkEntra>(Someone.Head).ExecuteAsync(Person));
        Assert.Single(both, o => o.Done);
        Refused.By(both.Single(o => !o.Done), EntraRefusals.TakenIdentity.Code);
    }

    [Fact]
    public async Task The_only_way_in_is_not_taken_off()
    {
        Story.Must(await As<LinkEntra>(Someone.Author).ExecuteAsync(Person));
        Refused.By(await As<UnlinkEntra>(Someone.Author).ExecuteAsync(), EntraRefusals.OnlyWayIn.Code);
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Author).ExecuteUpdateAsync(u => u.SetProperty(p => p.PasswordHash, "some"));

        Story.Must(await As<UnlinkEntra>(Someone.Author).ExecuteAsync());
        Refused.By(await As<UnlinkEntra>(Someone.Author).ExecuteAsync(), EntraRefusals.NotLinked.Code);
    }

    [Fact]
    public async Task Nobody_has_two_open_requests_nor_four_in_a_week()
    {
        var first = await AskedAsync();
        Refused.By(await AskAsync(portal: "phu-lien"), EntraRefusals.AlreadyAsked.Code);
        for (var id = first; ; id = Story.Must(await As<FindAccessRequests>().ExecuteAsync())[0].Id)
        {
            Story.Must(await As<DeclineAccess>().ExecuteAsync(id, "Không làm ở đây"));
            var again = await AskAsync();
            if (again.Done) continue;
            Refused.By(again, EntraRefusals.AskedTooOften.Code);
            break;
        }
        Assert.Equal(3, Story.Must(await As<FindAccessRequests>().ExecuteAsync()).Count);
        clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Story.Must(await AskAsync());
    }

    [Fact]
    public async Task Two_requests_at_once_leave_one_and_a_portal_nobody_has_none()
    {
        var both = await Task.WhenAll(AskAsync(), AskAsync());
        Assert.Single(both, o => o.Done);
        Refused.By(await AskAsync(NewPerson(), "khong-co"), EntraRefusals.PortalMissing.Code);
    }

    [Fact]
    public async Task A_request_is_seen_and_answered_in_its_own_portal_by_who_may_only()
    {
        var id = await AskedAsync();
        Refused.By(await As<FindAccessRequests>(Someone.Head).ExecuteAsync(), "access.not-allowed");
        Refused.By(await As<GrantAccess>(Someone.Head).ExecuteAsync(id, New()), "access.not-allowed");
        Refused.By(await As<DeclineAccess>(Someone.Head).ExecuteAsync(id, "Không"), "access.not-allowed");
        var elsewhere = database.AsSystem("phu-lien");
        Assert.Empty(Story.Must(await elsewhere.GetRequiredService<FindAccessRequests>().ExecuteAsync()));
        Refused.By(await elsewhere.GetRequiredService<GrantAccess>().ExecuteAsync(id, New()), "access.not-found");
    }

    [Fact]
    public async Task An_answer_is_given_once_by_the_faster_of_two()
    {
        var id = await AskedAsync();
        var both = await Task.WhenAll(As<GrantAccess>().ExecuteAsync(id, New()), As<GrantAccess>().ExecuteAsync(id, New("moi.tran")));
        Assert.Single(both, o => o.Done);
        Refused.By(await As<DeclineAccess>().ExecuteAsync(id, "Không"), "accounts.request-answered");
        await using var db = database.Context();
        var made = await db.Users.SingleAsync(u => u.DisplayName == "Trần Thị Mới");
        Assert.Null(made.PasswordHash);
        Assert.Equal(PortalRole.Secretary, (await db.Memberships.SingleAsync(m => m.UserId == made.Id)).Role);
        Assert.Contains(await db.History.Select(h => h.Action).ToListAsync(), a => a == "accounts.access-granted");
    }

    [Fact]
    public async Task A_new_account_needs_a_name_of_its_own_and_a_refusal_makes_nothing()
    {
        var id = await AskedAsync();
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, New(Someone.Stranger)), EntraRefusals.NameInUse.Code);
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, New("có dấu")), AccountRefusals.UserName.Code);
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, New(" ")), EntraRefusals.UserNameMissing.Code);
        var unit = New();
        unit.UnitId = -1;
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, unit), "people.unit-unknown");
        var reviewer = New();
        reviewer.Role = PortalRole.FieldReviewer;
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, reviewer), "people.unit-missing");
        Assert.Equal(AccessRequestState.Open, Assert.Single(Story.Must(await As<FindAccessRequests>().ExecuteAsync())).State);
    }

    [Fact]
    public async Task An_existing_account_is_linked_only_if_it_is_of_this_portal_alone_not_one_s_own_and_free()
    {
        var id = await AskedAsync();
        // Of another portal and of nobody: the same words
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, Existing(Someone.Stranger)), EntraRefusals.NotOfThisPortal.Code);
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, Existing("khong-ai")), EntraRefusals.NotOfThisPortal.Code);
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, Existing(Someone.AccountAdministrator)), EntraRefusals.OwnAccount.Code);
        Story.Must(await As<LinkEntra>(Someone.Head).ExecuteAsync(NewPerson()));
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, Existing(Someone.Head)), EntraRefusals.OtherIdentity.Code);
        Story.Must(await database.AsSystem().GetRequiredService<CreateUser>().ExecuteAsync(
            new(Someone.Deputy, "", null, ""), [new("phu-lien", PortalRole.Contributor)]));
        Refused.By(await As<GrantAccess>().ExecuteAsync(id, Existing(Someone.Deputy)), EntraRefusals.AlsoElsewhere.Code);

        Story.Must(await As<GrantAccess>().ExecuteAsync(id, Existing(Someone.Secretary)));
        Assert.Equal(Someone.Secretary, await database.AsSystem().GetRequiredService<FindEntraAccount>().ExecuteAsync(Person));
    }

    [Fact]
    public async Task A_decline_needs_a_reason_which_stays()
    {
        var id = await AskedAsync();
        Refused.By(await As<DeclineAccess>().ExecuteAsync(id, " "), EntraRefusals.ReasonMissing.Code);
        Story.Must(await As<DeclineAccess>().ExecuteAsync(id, " Không làm  ở đây "));
        var row = Assert.Single(Story.Must(await As<FindAccessRequests>().ExecuteAsync()));
        Assert.Equal((AccessRequestState.Declined, "Không làm ở đây"), (row.State, row.Reason));
    }

    [Fact]
    public async Task The_portals_one_may_ask_are_named() =>
        Assert.Equal(["duong-kinh", "hai-phong", "phu-lien", "thanh-dong"],
            (await database.AsSystem().GetRequiredService<FindAskedPortals>().ExecuteAsync()).Select(p => p.Id).Order(StringComparer.Ordinal));
}
