using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>An account administrator sees and touches the people of his own portal, and what is whole of an account only where all of it is his.</summary>
public sealed class AccountReachTests
{
    private static async Task<IReadOnlyList<string>> EachWholeAct(PortalDatabase database, string person, string by = Someone.AccountAdministrator)
    {
        var user = await database.Context().Users.SingleAsync(u => u.Id == person);
        var acts = new Outcome[]
        {
            await Desk.Verb<UnlockUser>(database, by).ExecuteAsync(person), await Desk.Verb<PasswordLinks>(database, by).CreateAsync(person),
            await Desk.Verb<CorrectUser>(database, by).ExecuteAsync(
                new() { UserName = person, FullName = user.DisplayName + " B", Email = user.Email, SeenFullName = user.DisplayName, SeenEmail = user.Email }),
            await Desk.Verb<DisableUser>(database, by).ExecuteAsync(person), await Desk.Verb<EnableUser>(database, by).ExecuteAsync(person),
        };
        return acts.Select(a => a.Done ? "done" : Assert.Single(a.Refusals).Code).ToList();
    }

    [Fact]
    public async Task Of_somebody_who_serves_elsewhere_not_even_the_account_is_known()
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(Enumerable.Repeat("accounts.unknown", 5), await EachWholeAct(database, Someone.Stranger));
        Assert.Equal([AccessRefusals.NotFound], (await Desk.Verb<GetUser>(database).ExecuteAsync(Someone.Stranger)).Refusals);
        Assert.DoesNotContain(Story.Must(await Desk.Verb<FindUsers>(database).ExecuteAsync()), r => r.UserId == Someone.Stranger);
        Assert.Empty(await Desk.Lines(database, "phu-lien"));
    }

    [Fact]
    public async Task Who_serves_here_and_elsewhere_is_seen_here_and_left_whole()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Stranger, PortalRole.Contributor);

        Assert.Equal(Enumerable.Repeat("accounts.serves-elsewhere", 5), await EachWholeAct(database, Someone.Stranger));

        var detail = Story.Must(await Desk.Verb<GetUser>(database).ExecuteAsync(Someone.Stranger));
        Assert.Contains("Phù Liễn", detail.WhyNotWholly!.Sentence, StringComparison.Ordinal);
        Assert.Equal(["Cộng tác viên"], detail.User.Roles.Select(r => r.Words));
        Story.Must(await Desk.End(database, Someone.Stranger, PortalRole.Contributor, new(2026, 11, 30)));
    }

    [Fact]
    public async Task Who_manages_accounts_in_all_their_portals_may_and_each_portal_is_told()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Stranger, PortalRole.Contributor);
        await A.Membership(database, Someone.AccountAdministrator, PortalRole.AccountAdministrator, portalId: "phu-lien");

        Assert.Equal(Enumerable.Repeat("done", 5), await EachWholeAct(database, Someone.Stranger));

        string[] told = ["accounts.unlocked", "accounts.password-link-made", "accounts.corrected", "accounts.disabled", "accounts.enabled"];
        Assert.Equal(told, await Desk.Lines(database));
        Assert.Equal(told, await Desk.Lines(database, "phu-lien"));
        await using var db = database.Context("phu-lien");
        Assert.All(await db.History.Where(h => h.Action.StartsWith("accounts.")).ToListAsync(),
            h => Assert.Equal(("Phùng Thị Yến", Someone.AccountAdministrator), (h.ActorName, h.ActorId)));
    }

    [Fact]
    public async Task A_term_that_is_over_elsewhere_holds_nothing_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Secretary, PortalRole.Secretary, toOn: new(2026, 11, 19), portalId: "phu-lien");

        Assert.Equal(Enumerable.Repeat("done", 5), await EachWholeAct(database, Someone.Secretary));
    }

    [Theory]
    [InlineData(Someone.Administrator)]
    [InlineData(Someone.Head)]
    public async Task Who_manages_no_accounts_touches_none(string by)
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal(Enumerable.Repeat(AccessRefusals.NotAllowed.Code, 5), await EachWholeAct(database, Someone.Secretary, by));
    }

    [Fact]
    public async Task A_correction_made_from_what_is_no_longer_there_is_refused_and_a_foreign_address_tells_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Stranger)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "k@vi-du.vn").SetProperty(u => u.NormalizedEmail, "K@VI-DU.VN"));
        Task<Outcome<string>> Correct(string name, string? email, string seen = "Lê Thu Trang") => Desk.Verb<CorrectUser>(database).ExecuteAsync(
            new() { UserName = Someone.Secretary, FullName = name, Email = email, SeenFullName = seen });

        Assert.Equal(["people.email-unusable"], (await Correct("Lê Thu Trang", "K@vi-du.vn")).Codes());
        Assert.Equal("Lê Thu Trang B", Story.Must(await Correct(" Lê  Thu Trang B ", null)));
        Assert.Equal([AccessRefusals.Stale], (await Correct("Lê Thị Thu Trang", null)).Refusals);
        await using var after = database.Context();
        Assert.Equal("Sửa tài khoản thu-ky: họ và tên “Lê Thu Trang” thành “Lê Thu Trang B”.",
            (await after.History.SingleAsync(h => h.Action == "accounts.corrected")).Sentence);
    }
}
