using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.People;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>On a person's page: second factor, passkeys, where they are signed in. Today is 20/11/2026.</summary>
public sealed class UserDoorTests : AdminTestContext
{
    private IServiceProvider there = null!;

    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        As(Someone.AccountAdministrator);
        await Desk.Factor(Database);
        (_, there) = await AtTheDesk.SitAsync(Database, Someone.Head, "Chrome trên Android");
        await AtTheDesk.SitAsync(Database, Someone.Head);
    }

    private Task<IRenderedComponent<UserPage>> OpenAsync(string person) => OpenAsync<UserPage>("nguoi-dung/" + person, ("Person", person));

    private static async Task Press(IRenderedComponent<UserPage> page, string words) =>
        await page.FindAll("button").Single(b => b.TextContent.Trim() == words).ClickAsync(new());

    private static string Door(IRenderedComponent<UserPage> page) => page.Find("[data-testid=door]").TextContent;

    [Fact]
    public async Task What_the_account_has_and_where_it_is_open_is_shown()
    {
        var page = await OpenAsync(Someone.Head);

        Assert.Contains("Đã thiết lập lúc 09:00 ngày 02/11/2026; còn 2 mã dự phòng", Door(page), StringComparison.Ordinal);
        Assert.Contains("1 khóa", Door(page), StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("[data-testid=session]").Count);
        Assert.Contains("Địa chỉ 10.0.0.7, bằng mật khẩu; từ 09:00 ngày 20/11/2026", Door(page), StringComparison.Ordinal);
        Assert.Contains("09:00 ngày 20/11/2026", page.Find("aside .facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_place_is_ended_then_all_and_the_list_follows()
    {
        var page = await OpenAsync(Someone.Head);
        await page.FindAll("[data-testid=session] button").Single(b => b.GetAttribute("aria-label")!.Contains("Android", StringComparison.Ordinal))
            .ClickAsync(new());

        Assert.DoesNotContain("Android", page.Find("[data-testid=session]").TextContent, StringComparison.Ordinal);
        Assert.False((await there.GetRequiredService<Portal.Core.Accounts.GetPortal>().ExecuteAsync()).Done);
        // One that is left is ended by its own button
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() == "Kết thúc mọi nơi");

        await AtTheDesk.SitAsync(Database, Someone.Head);
        page = await OpenAsync(Someone.Head);
        await Press(page, "Kết thúc mọi nơi");
        Assert.Empty(page.FindAll("[data-testid=session]"));
        Assert.Contains("Hiện không đăng nhập ở nơi nào", Door(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_telephone_is_taken_off_after_a_word_of_caution()
    {
        var page = await OpenAsync(Someone.Head);
        await Press(page, "Đặt lại xác thực hai lớp…");
        Assert.Contains("chắc chắn đúng người", Dialogs.Markup, StringComparison.Ordinal);
        await Dialogs.FindAll("form").Single().SubmitAsync();

        Assert.Contains("Chưa thiết lập", page.Find("[data-testid=factor]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Đặt lại", StringComparison.Ordinal));
        Assert.Contains("accounts.second-factor-reset", await Desk.Lines(Database));
    }

    [Fact]
    public async Task Overtaken_by_somebody_else_it_says_so_and_shows_what_is_left()
    {
        var page = await OpenAsync(Someone.Head);
        Story.Must(await Desk.Verb<Portal.Core.Accounts.Factors.ResetSecondFactor>(Database).ExecuteAsync(Someone.Head));
        await Press(page, "Đặt lại xác thực hai lớp…");
        await Dialogs.FindAll("form").Single().SubmitAsync();

        Assert.Contains("không cần đặt lại", Door(page), StringComparison.Ordinal);
        Assert.Contains("Chưa thiết lập", Door(page), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=session]"));
    }

    [Fact]
    public async Task One_s_own_page_leads_to_the_own_account_and_ends_nothing()
    {
        await AtTheDesk.SitAsync(Database, Someone.AccountAdministrator);
        var page = await OpenAsync(Someone.AccountAdministrator);

        Assert.NotNull(page.Find("[data-testid=door] a[href='/tai-khoan']"));
        Assert.Single(page.FindAll("[data-testid=session]"));
        Assert.Empty(page.FindAll("[data-testid=door] button"));
    }

    [Fact]
    public async Task Of_somebody_who_serves_elsewhere_too_none_of_it_is_there()
    {
        await A.Membership(Database, Someone.Stranger, PortalRole.Contributor);
        await AtTheDesk.SitAsync(Database, Someone.Stranger, "Safari trên iPhone");
        var page = await OpenAsync(Someone.Stranger);

        Assert.Empty(page.FindAll("[data-testid=door]"));
        Assert.DoesNotContain("iPhone", page.Markup, StringComparison.Ordinal);
    }
}
