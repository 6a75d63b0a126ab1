using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.People;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>The page of one person. Today is 20/11/2026.</summary>
public sealed class UserPageTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Links:AdminAddress", "https://quantri.vi-du.vn")]).Build());
        As(Someone.AccountAdministrator);
        return Task.CompletedTask;
    }

    private Task<IRenderedComponent<UserPage>> OpenAsync(string person) => OpenAsync<UserPage>("nguoi-dung/" + person, ("Person", person));

    private static async Task Press(IRenderedComponent<UserPage> page, string words) =>
        await page.FindAll("button").Single(b => b.TextContent.Trim() == words).ClickAsync(new());

    private async Task<Core.Accounts.PortalUser> StoredAsync(string id)
    {
        await using var db = Database.Context();
        return await db.Users.AsNoTracking().SingleAsync(u => u.Id == id);
    }

    [Fact]
    public async Task A_role_is_given_and_ended_and_both_terms_stay_in_sight()
    {
        var page = await OpenAsync(Someone.Secretary);
        await Press(page, "Giao thêm vai trò");
        await ChooseAsync(page.Find("#vai-tro"), "Phó Trưởng ban");
        await ChooseAsync(page.Find("#chuc-danh"), "Phó Trưởng ban");
        await page.Find("form.give-role").SubmitAsync();
        Assert.Equal(2, page.FindAll("[data-testid=role]").Count);
        Assert.Contains("Duyệt đăng", page.Find("[data-testid=powers]").TextContent, StringComparison.Ordinal);

        await page.FindAll("[data-testid=role] button")[0].ClickAsync(new());
        Assert.Equal("20/11/2026", Dialogs.Find("#ngay-cuoi").GetAttribute("value"));
        Dialogs.Find("#ngay-cuoi").Change("19/11/2026");
        await Dialogs.Find("form").SubmitAsync();
        Assert.Contains("Ngày cuối đã qua", Dialogs.Find("#loi-LastOn").TextContent, StringComparison.Ordinal);
        Dialogs.Find("#ngay-cuoi").Change("30/11/2026");
        await Dialogs.Find("form").SubmitAsync();

        Assert.Contains("01/01/2025 – 30/11/2026", page.FindAll("[data-testid=role]")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_stays_behind_is_listed_and_must_be_seen()
    {
        await Story.Draft(Database);
        var page = await OpenAsync(Someone.Author);
        await page.Find("[data-testid=role] button").ClickAsync(new());
        Assert.Contains("Ra quân dọn vệ sinh môi trường", Dialogs.Markup, StringComparison.Ordinal);

        await Dialogs.Find("form").SubmitAsync();
        Assert.Contains("đánh dấu", Dialogs.Find("#loi-WorkSeen").TextContent, StringComparison.Ordinal);
        Dialogs.Find("#da-xem-viec").Change(true);
        await Dialogs.Find("form").SubmitAsync();

        Assert.Equal(new DateOnly(2026, 11, 20), (await Desk.Role(Database, Someone.Author, PortalRole.Contributor)).ToOn);
    }

    [Fact]
    public async Task One_s_own_page_offers_no_role_and_no_end_of_the_account()
    {
        var page = await OpenAsync(Someone.AccountAdministrator);

        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() is "Giao thêm vai trò" or "Ngừng sử dụng tài khoản…");
        await page.Find("[data-testid=role] button").ClickAsync(new());
        await Dialogs.Find("form").SubmitAsync();
        Assert.NotNull(Dialogs.Find("[data-code='accounts.last-administrator']"));
    }

    [Fact]
    public async Task An_account_is_disabled_opened_again_and_gets_a_link_for_a_new_password()
    {
        var page = await OpenAsync(Someone.Secretary);
        await Press(page, "Ngừng sử dụng tài khoản…");
        await Dialogs.FindAll("form").Single().SubmitAsync();
        Assert.True((await StoredAsync(Someone.Secretary)).Disabled);
        Assert.Contains("Ngừng sử dụng", page.Find("h1").TextContent, StringComparison.Ordinal);

        await Press(page, "Mở lại tài khoản");
        Assert.False((await StoredAsync(Someone.Secretary)).Disabled);
        await Press(page, "Cấp liên kết đặt mật khẩu…");
        await Dialogs.FindAll("form").Single().SubmitAsync();

        Assert.StartsWith("https://quantri.vi-du.vn/dat-mat-khau?ma=", page.Find("#lien-ket").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_put_right_and_an_overtaken_form_keeps_what_was_typed()
    {
        var page = await OpenAsync(Someone.Secretary);
        await Press(page, "Sửa tên, thư điện tử");
        page.Find("#ho-ten").Change("Lê Thị Thu Trang");
        await using (var db = Database.Context())
            await db.Users.Where(u => u.Id == Someone.Secretary).ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "trang@vi-du.vn"));
        await page.Find("aside form").SubmitAsync();
        Assert.Contains("Có người vừa thay đổi", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Lê Thị Thu Trang", page.Find("#ho-ten").GetAttribute("value"));

        page = await OpenAsync(Someone.Secretary);
        await Press(page, "Sửa tên, thư điện tử");
        page.Find("#ho-ten").Change("Lê Thị Thu Trang");
        await page.Find("aside form").SubmitAsync();
        Assert.Contains("Lê Thị Thu Trang", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_account_says_until_when_and_is_unlocked()
    {
        await using (var db = Database.Context())
            await db.Users.Where(u => u.Id == Someone.Head).ExecuteUpdateAsync(set => set
                .SetProperty(u => u.LockoutEnd, new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero)));
        var page = await OpenAsync(Someone.Head);
        Assert.Contains("21:00 ngày 20/11/2026", page.Find("aside").TextContent, StringComparison.Ordinal);

        await Press(page, "Mở khóa đăng nhập");

        Assert.Null((await StoredAsync(Someone.Head)).LockoutEnd);
    }

    [Fact]
    public async Task Of_somebody_who_serves_elsewhere_too_the_account_is_only_read_with_the_reason()
    {
        await A.Membership(Database, Someone.Stranger, PortalRole.Contributor);
        var page = await OpenAsync(Someone.Stranger);

        Assert.Contains("Phù Liễn", page.Find("[data-testid=why-not-wholly]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".account-acts"));
        Assert.NotEmpty(page.FindAll("[data-testid=role] button"));
    }

    [Fact]
    public async Task What_the_person_did_lately_is_shown_with_the_way_to_the_diary()
    {
        await Story.Draft(Database);
        var page = await OpenAsync(Someone.Author);

        Assert.NotEmpty(page.FindAll(".history li"));
        Assert.NotNull(page.Find("a[href='/thanh-dong/nhat-ky?nguoi=tac-gia']"));
    }

    [Fact]
    public async Task Somebody_without_a_role_here_is_not_found()
    {
        var page = await OpenAsync(Someone.Stranger);

        Assert.NotNull(page.Find("[data-code='access.not-found']"));
        Assert.DoesNotContain("Khánh", page.Markup, StringComparison.Ordinal);
    }
}
