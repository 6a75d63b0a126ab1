using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

public class CreateUserTests
{
    private const string Good = "Mat-khau-2026-tot";

    private static NewUser Lan(string password = Good) => new("lan.nguyen", " Nguyễn  Thị Lan ", null, password);

    private static Task<Outcome<string>> Create(PortalDatabase database, NewUser user, params NewMembership[] memberships) =>
        database.AsSystem().GetRequiredService<CreateUser>().ExecuteAsync(user, memberships);

    private static async Task<int> Accounts(PortalDatabase database)
    {
        await using var db = database.Context();
        return await db.Users.CountAsync();
    }

    [Fact]
    public async Task A_new_account_has_its_roles_and_a_hashed_password()
    {
        using var database = await PortalDatabase.CreateAsync();

        var id = Story.Must(await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.FieldReviewer, "vhxh", "Thành viên")));

        await using var db = database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == id);
        Assert.Equal("Nguyễn Thị Lan", user.DisplayName);
        Assert.DoesNotContain(Good, user.PasswordHash, StringComparison.Ordinal);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<PortalUser>().VerifyHashedPassword(user, user.PasswordHash!, Good));
        var membership = await db.Memberships.Include(m => m.Unit).SingleAsync(m => m.UserId == id);
        Assert.Equal((PortalRole.FieldReviewer, "vhxh", new DateOnly(2026, 11, 20)), (membership.Role, membership.Unit!.Code, membership.FromOn));
    }

    [Theory]
    [InlineData("Ngan-2026")]
    [InlineData("khong-co-chu-hoa-2026")]
    [InlineData("KHONG-CO-CHU-THUONG-2026")]
    [InlineData("Khong-Co-Chu-So")]
    [InlineData("KhongCoKyHieu2026")]
    [InlineData("Mat-khau-2026")] // thirteen characters
    public async Task A_weak_password_is_refused(string password)
    {
        using var database = await PortalDatabase.CreateAsync();
        var before = await Accounts(database);

        Assert.Equal(["accounts.weak-password"], (await Create(database, Lan(password))).Codes());
        Assert.Equal(before, await Accounts(database));
    }

    [Fact]
    public async Task A_broken_form_is_refused_with_everything_wrong_at_once()
    {
        using var database = await PortalDatabase.CreateAsync();

        var outcome = await Create(database, new("lan nguyễn", " ", "không phải thư", "yếu"), new NewMembership("ha-noi", PortalRole.Head));

        Assert.Equal(["accounts.user-name", "accounts.display-name", "accounts.email", "accounts.weak-password", "accounts.portal-unknown"], outcome.Codes());
    }

    [Fact]
    public async Task An_unknown_portal_or_unit_is_refused_and_no_account_is_left_behind()
    {
        using var database = await PortalDatabase.CreateAsync();
        var before = await Accounts(database);

        Assert.Equal(["accounts.portal-unknown"], (await Create(database, Lan(), new NewMembership("ha-noi", PortalRole.Head))).Codes());
        Assert.Equal(["accounts.unit-unknown"],
            (await Create(database, Lan(), new(A.ThanhDong, PortalRole.Head), new(A.ThanhDong, PortalRole.FieldReviewer, "khong-co"))).Codes());
        Assert.Equal(before, await Accounts(database));
    }

    [Fact]
    public async Task Created_twice_it_is_one_account_with_the_first_password_and_the_roles_added()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = Story.Must(await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.Contributor)));

        var second = Story.Must(await Create(database, Lan("Mat-khau-khac-2027") with { UserName = "LAN.NGUYEN" },
            new(A.ThanhDong, PortalRole.Contributor), new("phu-lien", PortalRole.Secretary)));

        Assert.Equal(first, second);
        await using var db = database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == first);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<PortalUser>().VerifyHashedPassword(user, user.PasswordHash!, Good));
        Assert.Equal(2, await db.Memberships.IgnoreQueryFilters().CountAsync(m => m.UserId == first));
    }

    [Fact]
    public async Task Somebody_whose_term_has_ended_may_be_appointed_again()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = Story.Must(await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.Contributor, FromOn: new(2025, 1, 1))));
        await using var db = database.Context();
        await db.Memberships.Where(m => m.UserId == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 11, 19)));

        Story.Must(await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.Contributor)));

        Assert.Equal(2, await db.Memberships.CountAsync(m => m.UserId == id));
    }
}
