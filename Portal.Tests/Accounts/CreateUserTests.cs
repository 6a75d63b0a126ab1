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
    private const string Good = "Rung-tre-xanh-58";

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
    public async Task A_command_knows_the_same_rules_of_roles_as_the_screen()
    {
        using var database = await PortalDatabase.CreateAsync();
        var before = await Accounts(database);
        Assert.Equal(["people.unit-missing"], (await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.FieldReviewer))).Codes());
        Assert.Equal(["people.position-unknown"],
            (await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.Head, null, "Tổng biên tập"))).Codes());
        Assert.Equal(["accounts.weak-password", "people.unit-missing"],
            (await Create(database, Lan("yeu"), new NewMembership(A.ThanhDong, PortalRole.FieldReviewer))).Codes());
        Assert.Equal(before, await Accounts(database));
    }

    [Fact]
    public async Task Created_twice_it_is_one_account_with_the_first_password_and_the_roles_added()
    {
        using var database = await PortalDatabase.CreateAsync();
        var first = Story.Must(await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.Contributor)));

        var second = Story.Must(await Create(database, Lan("Mai-ngoi-cu-do-48") with { UserName = "LAN.NGUYEN" },
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

    [Theory]
    [InlineData("LAN@phuong.example", "hoa.tran", "accounts.email-taken")]
    [InlineData(" lan@phuong.example ", "hoa.tran", "accounts.email-taken")]
    [InlineData("hoa@phuong.example", "Lan@phuong.example", "accounts.user-name-taken")]
    public async Task A_name_or_an_address_that_would_open_the_door_of_somebody_else_is_refused(string email, string userName, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Create(database, Lan() with { Email = "lan@phuong.example" }));

        Assert.Equal([code], (await Create(database, new(userName, "Trần Thị Hoa", email, Good))).Codes());
    }

    [Fact]
    public async Task An_address_that_is_somebody_s_sign_in_name_is_refused()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Create(database, Lan() with { UserName = "lan@phuong.example" }));

        Assert.Equal(["accounts.email-taken"], (await Create(database, new("hoa.tran", "Trần Thị Hoa", "lan@phuong.example", Good))).Codes());
    }

    [Fact]
    public async Task Two_people_without_an_address_do_not_stand_in_each_other_s_way()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Create(database, Lan() with { Email = " " }));
        Story.Must(await Create(database, new("hoa.tran", "Trần Thị Hoa", null, Good)));
    }

    [Fact]
    public async Task When_the_last_role_cannot_be_stored_neither_account_nor_first_role_is_left()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        var (accounts, roles) = (await db.Users.CountAsync(), await db.Memberships.CountAsync());
        await using (var behind = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(database.Folder, "portal.db")};Pooling=False"))
        {
            await behind.OpenAsync();
            await using var command = behind.CreateCommand();
            command.CommandText = "CREATE TRIGGER Full BEFORE INSERT ON Memberships WHEN NEW.PortalId = 'phu-lien' BEGIN SELECT RAISE(ABORT, 'full'); END";
            await command.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            Create(database, Lan(), new(A.ThanhDong, PortalRole.Contributor), new("phu-lien", PortalRole.Contributor)));

        Assert.Equal((accounts, roles), (await db.Users.CountAsync(), await db.Memberships.CountAsync()));
    }

    [Fact]
    public async Task The_diary_of_the_portal_tells_of_a_role_given_and_not_of_one_held_already()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.Contributor)));
        Story.Must(await Create(database, Lan(), new NewMembership(A.ThanhDong, PortalRole.Contributor)));

        await using var db = database.Context();
        var line = await db.History.SingleAsync(h => h.Action == "accounts.role-given");
        Assert.Equal("Giao vai trò Cộng tác viên cho Nguyễn Thị Lan (lan.nguyen) từ ngày 20/11/2026.", line.Sentence);
    }
}
