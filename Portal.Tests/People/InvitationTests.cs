using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>Somebody is invited by a link that is used once, and works in the portal from then on.</summary>
public sealed class InvitationTests
{
    [Fact]
    public async Task The_invited_sees_who_invites_to_what_chooses_a_password_and_has_the_roles()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = Desk.Form(email: "anh@vi-du.vn");
        var unit = await Database(database, db => db.Units.SingleAsync(u => u.Code == "vhxh"));
        form.Roles.Add(new() { Role = PortalRole.FieldReviewer, UnitId = unit.Id, ToOn = new(2027, 6, 30), Suffix = "1" });
        var link = await Desk.Invite(database, form);

        var view = Story.Must(await Desk.Accepts(database).FindAsync(link.Token));
        var id = Story.Must(await Desk.Accepts(database).ExecuteAsync(link.Token, Desk.Password));

        Assert.Equal(("Nguyễn Thị Hồng Ánh", "anh.nguyenthihong", A.ThanhDong, "Phùng Thị Yến"),
            (view.FullName, view.UserName, view.PortalId, view.InvitedByName));
        Assert.Equal(["Cộng tác viên", "Người duyệt lĩnh vực, Phòng Văn hóa - Xã hội, đến hết ngày 30/06/2027"], view.Roles);
        var user = await Database(database, db => db.Users.SingleAsync(u => u.Id == id));
        Assert.Equal(("anh.nguyenthihong", "anh@vi-du.vn"), (user.UserName, user.Email));
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<PortalUser>().VerifyHashedPassword(user, user.PasswordHash!, Desk.Password));
        var row = await Desk.Row(database, "Nguyễn Thị Hồng Ánh");
        Assert.Equal((UserState.Active, id), (row.State, row.UserId));
        Assert.Equal(["từ 20/11/2026", "20/11/2026 – 30/06/2027"], row.Roles.Select(r => r.TermWords));
        Assert.Equal(["accounts.invited", "accounts.role-given", "accounts.role-given", "accounts.invitation-used"], await Desk.Lines(database));
    }

    [Fact]
    public async Task The_database_keeps_only_the_hash_of_the_link()
    {
        using var database = await PortalDatabase.CreateAsync();
        var link = await Desk.Invite(database);

        var kept = await Database(database, db => db.Invitations.SingleAsync());

        Assert.DoesNotContain(link.Token, string.Join(' ', kept.TokenHash, kept.UserName, kept.FullName), StringComparison.OrdinalIgnoreCase);
        var told = await Database(database, db => db.History.Select(h => h.Sentence).ToListAsync());
        Assert.DoesNotContain(link.Token, string.Join(' ', told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Used_twice_it_says_so_and_makes_no_second_account()
    {
        using var database = await PortalDatabase.CreateAsync();
        var link = await Desk.Invite(database);
        Story.Must(await Desk.Accepts(database).ExecuteAsync(link.Token, Desk.Password));

        Assert.Equal(["people.invitation-used"], (await Desk.Accepts(database).ExecuteAsync(link.Token, Desk.Password)).Codes());
        Assert.Equal(["people.invitation-used"], (await Desk.Accepts(database).FindAsync(link.Token)).Codes());
        Assert.Equal(1, await Database(database, db => db.Users.CountAsync(u => u.UserName == "anh.nguyenthihong")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    public async Task A_wrong_token_opens_nothing(string? token)
    {
        using var database = await PortalDatabase.CreateAsync();
        await Desk.Invite(database);

        Assert.Equal(["people.invitation-unknown"], (await Desk.Accepts(database).FindAsync(token)).Codes());
        Assert.Equal(["people.invitation-unknown"], (await Desk.Accepts(database).ExecuteAsync(token, Desk.Password)).Codes());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_link_is_good_for_seven_days(int millisecondsOver, bool good)
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var link = await Desk.Invite(database);
        clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMilliseconds(millisecondsOver));

        Assert.Equal(good ? [] : ["people.invitation-over"], (await Desk.Accepts(database).ExecuteAsync(link.Token, Desk.Password)).Codes());
        Assert.Equal(good ? UserState.Active : UserState.Invited, (await Desk.Row(database, "Nguyễn Thị Hồng Ánh")).State);
    }

    [Fact]
    public async Task A_new_link_ends_the_former_one_and_begins_a_new_week()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var link = await Desk.Invite(database);
        clock.Advance(TimeSpan.FromDays(8));

        var renewed = Story.Must(await Desk.Verb<RenewInvitation>(database).ExecuteAsync(link.Id));

        Assert.Equal(["people.invitation-unknown"], (await Desk.Accepts(database).FindAsync(link.Token)).Codes());
        Story.Must(await Desk.Accepts(database).ExecuteAsync(renewed.Token, Desk.Password));
        Assert.Equal(["people.not-waiting"], (await Desk.Verb<RenewInvitation>(database).ExecuteAsync(link.Id)).Codes());
    }

    [Fact]
    public async Task Withdrawn_it_says_so_and_the_name_is_free_again()
    {
        using var database = await PortalDatabase.CreateAsync();
        var link = await Desk.Invite(database);

        Assert.Equal("Nguyễn Thị Hồng Ánh", Story.Must(await Desk.Verb<WithdrawInvitation>(database).ExecuteAsync(link.Id)));

        Assert.Equal(["people.invitation-withdrawn"], (await Desk.Accepts(database).ExecuteAsync(link.Token, Desk.Password)).Codes());
        Assert.Equal(["people.not-waiting"], (await Desk.Verb<WithdrawInvitation>(database).ExecuteAsync(link.Id)).Codes());
        Assert.DoesNotContain(Story.Must(await Desk.Verb<FindUsers>(database).ExecuteAsync()), r => r.State == UserState.Invited);
        await Desk.Invite(database);
    }

    [Fact]
    public async Task A_weak_password_does_not_spend_the_link()
    {
        using var database = await PortalDatabase.CreateAsync();
        var link = await Desk.Invite(database);

        Assert.Equal(["accounts.weak-password"], (await Desk.Accepts(database).ExecuteAsync(link.Token, "yếu")).Codes());

        Story.Must(await Desk.Accepts(database).ExecuteAsync(link.Token, Desk.Password));
    }

    [Fact]
    public async Task What_can_no_longer_be_kept_is_refused_whole()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var named = await Desk.Invite(database);
        var form = Desk.Form("Lê Văn Tám");
        form.Roles[0].ToOn = new(2026, 11, 21);
        var brief = await Desk.Invite(database, form);
        // By the operator's command, which asks no invitation
        Story.Must(await database.AsSystem().GetRequiredService<CreateUser>().ExecuteAsync(new("anh.nguyenthihong", "Người khác", null, Desk.Password), []));
        clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(["people.invitation-outdated"], (await Desk.Accepts(database).ExecuteAsync(named.Token, Desk.Password)).Codes());
        Assert.Equal(["people.invitation-outdated"], (await Desk.Accepts(database).ExecuteAsync(brief.Token, Desk.Password)).Codes());
        Assert.Equal(2, await Database(database, db => db.Invitations.CountAsync(i => i.UsedAt == null)));
        Assert.False(await Database(database, db => db.Users.AnyAsync(u => u.UserName == "tam.levan")));
    }

    private static async Task<T> Database<T>(PortalDatabase database, Func<Core.Data.PortalDbContext, Task<T>> ask)
    {
        await using var db = database.Context();
        return await ask(db);
    }
}
