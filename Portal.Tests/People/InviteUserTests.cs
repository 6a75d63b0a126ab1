using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>Whom one may invite, and what is told of those who have an account already.</summary>
public sealed class InviteUserTests
{
    private static Task<Outcome<InvitationLink>> Invite(PortalDatabase database, InvitationForm form, string by = Someone.AccountAdministrator) =>
        Desk.Verb<InviteUser>(database, by).ExecuteAsync(form);

    [Fact]
    public async Task All_reasons_come_at_once_each_with_its_field()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = new InvitationForm { FullName = " ", UserName = "á", Email = "khong phai" };
        form.Roles.Add(new()
        {
            Role = PortalRole.FieldReviewer, BoardPosition = "Tổng biên tập", FromOn = new(2026, 12, 1), ToOn = new(2026, 11, 30), Suffix = "1",
        });
        form.Roles.Add(new() { Role = PortalRole.Secretary, UnitId = 9999, ToOn = new(2026, 11, 19), Suffix = "2" });

        var refused = await Invite(database, form);

        Assert.Equal(
        [
            "accounts.user-name UserName", "accounts.display-name DisplayName", "accounts.email Email", "people.role-missing Role",
            "people.unit-missing UnitId1", "people.position-unknown BoardPosition1", "people.ends-before-it-begins ToOn1",
            "people.unit-unknown UnitId2", "people.ends-in-the-past ToOn2",
        ], refused.Refusals.Select(r => $"{r.Code} {r.Field}"));
        Assert.Empty(await Desk.Lines(database));
    }

    [Fact]
    public async Task One_role_is_written_once()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = Desk.Form();
        form.Roles.Add(new() { Role = PortalRole.Contributor, Suffix = "1" });

        Assert.Equal("Role1", Assert.Single((await Invite(database, form)).Refusals, r => r.Code == "people.role-twice").Field);
    }

    [Theory]
    [InlineData(Someone.Head)]
    [InlineData(Someone.Administrator)]
    [InlineData(Someone.Stranger)]
    public async Task Nobody_else_invites(string by)
    {
        using var database = await PortalDatabase.CreateAsync();
        var link = await Desk.Invite(database);

        Assert.Equal([AccessRefusals.NotAllowed], (await Invite(database, Desk.Form("Lê Văn Tám"), by)).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Desk.Verb<RenewInvitation>(database, by).ExecuteAsync(link.Id)).Refusals);
        Assert.Equal([AccessRefusals.NotAllowed], (await Desk.Verb<WithdrawInvitation>(database, by).ExecuteAsync(link.Id)).Refusals);
    }

    [Fact]
    public async Task An_invitation_of_another_portal_is_neither_seen_nor_touched()
    {
        using var database = await PortalDatabase.CreateAsync();
        var link = await Desk.Invite(database);
        await A.Membership(database, Someone.Stranger, PortalRole.AccountAdministrator, portalId: "phu-lien");

        Assert.Equal([AccessRefusals.NotFound], (await Desk.Verb<RenewInvitation>(database, Someone.Stranger, "phu-lien").ExecuteAsync(link.Id)).Refusals);
        Assert.Equal([AccessRefusals.NotFound], (await Desk.Verb<WithdrawInvitation>(database, Someone.Stranger, "phu-lien").ExecuteAsync(link.Id)).Refusals);
        Assert.DoesNotContain(Story.Must(await Desk.Verb<FindUsers>(database, Someone.Stranger, "phu-lien").ExecuteAsync()), r => r.State == UserState.Invited);
    }

    [Theory]
    [InlineData("THU-KY", null, "people.has-account")]
    [InlineData("nguoi.moi", "trang@vi-du.vn", "people.has-account")]
    [InlineData("trang@vi-du.vn", null, "people.has-account")]
    public async Task Whoever_has_an_account_here_is_named_with_the_way_to_their_page(string userName, string? email, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        await GiveEmail(database, Someone.Secretary, "trang@vi-du.vn");
        var form = Desk.Form(email: email);
        form.UserName = userName;

        var refusal = Assert.Single((await Invite(database, form)).Refusals);

        Assert.Equal((code, "/thanh-dong/nguoi-dung/thu-ky"), (refusal.Code, refusal.Link));
        Assert.Contains("Lê Thu Trang", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_account_of_another_portal_nothing_is_told()
    {
        using var database = await PortalDatabase.CreateAsync();
        await GiveEmail(database, Someone.Stranger, "khanh@vi-du.vn");
        var form = Desk.Form(email: "Khanh@vi-du.vn");
        form.UserName = Someone.Stranger;

        var refused = await Invite(database, form);

        Assert.Equal(["people.name-unusable", "people.email-unusable"], refused.Codes());
        Assert.All(refused.Refusals, r => Assert.DoesNotContain("Khánh", r.Sentence, StringComparison.Ordinal));
        Assert.All(refused.Refusals, r => Assert.Null(r.Link));
        Assert.Contains("nguoi-phu-lien2", refused.Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_invited_already_is_not_invited_twice_here_and_elsewhere_only_while_that_link_lives()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await A.Membership(database, Someone.Stranger, PortalRole.AccountAdministrator, portalId: "phu-lien");
        await Desk.Invite(database, Desk.Form(email: "anh@vi-du.vn"));
        var elsewhere = Desk.Form("Người Khác", "ANH@vi-du.vn");
        Task<Outcome<InvitationLink>> There() => Desk.Verb<InviteUser>(database, Someone.Stranger, "phu-lien").ExecuteAsync(elsewhere);

        Assert.Equal(["people.invited-already"], (await Invite(database, Desk.Form())).Codes());
        Assert.Equal(["people.email-unusable"], (await There()).Codes());
        clock.Advance(TimeSpan.FromDays(8));
        Story.Must(await There());
    }

    private static async Task GiveEmail(PortalDatabase database, string userId, string email)
    {
        await using var db = database.Context();
        await db.Users.Where(u => u.Id == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, email).SetProperty(u => u.NormalizedEmail, email.ToUpperInvariant()));
    }
}
