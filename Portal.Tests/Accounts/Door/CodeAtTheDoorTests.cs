using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Tests.Accounts.Factors;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>Signing in with password and code, asked over http.</summary>
[Trait("Fault", "SEC13")]
public sealed class CodeAtTheDoorTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;
    private Telephone phone = null!;
    private IReadOnlyList<string> codes = [];

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = DoorHost.Start(database, clock);
        await app.GivePasswordAsync(Someone.Head);
        using var first = app.Browser();
        await AdminHost.SignInAsync(first, Someone.Head);
        codes = await DoorHost.SetUpAsync(first, phone = new Telephone(clock));
        browser = app.Browser();
        clock.Advance(TimeSpan.FromMinutes(1));
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<string?> PasswordAsync(HttpClient? from = null) =>
        DoorHost.Led(await AdminHost.SignInAsync(from ?? browser, Someone.Head, path: "/dang-nhap?ve=%2Fthanh-dong%2Fbai"));

    private static async Task<string> RefusedAsync(HttpResponseMessage answer) =>
        (await Forms.ReadAsync(answer)).QuerySelector("#loi-Code")?.TextContent ?? $"no refusal, {answer.StatusCode}";

    [Fact]
    public async Task The_password_alone_opens_nothing_and_the_code_after_it_leads_on()
    {
        Assert.Equal("/xac-thuc?ve=%2Fthanh-dong%2Fbai", await PasswordAsync());
        Assert.False(await DoorHost.IsInAsync(browser));

        Assert.Equal("/thanh-dong/bai", DoorHost.Led(await DoorHost.CodeAsync(browser, phone.Code())));
        Assert.True(await DoorHost.IsInAsync(browser));
    }

    [Fact]
    public async Task A_code_opens_once_also_in_another_browser()
    {
        using var other = app.Browser();
        var code = phone.Code();
        await PasswordAsync();
        await PasswordAsync(other);
        await DoorHost.CodeAsync(browser, code);

        Assert.Contains("đã dùng rồi", await RefusedAsync(await DoorHost.CodeAsync(other, code)), StringComparison.Ordinal);
        Assert.False(await DoorHost.IsInAsync(other));
        clock.Advance(TimeSpan.FromSeconds(30));
        await DoorHost.CodeAsync(other, phone.Code());
        Assert.True(await DoorHost.IsInAsync(other));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_leads_to_the_own_account_and_on_from_there()
    {
        await PasswordAsync();
        Assert.Equal("/tai-khoan?ve=%2Fthanh-dong%2Fbai", DoorHost.Led(await DoorHost.CodeAsync(browser, codes[4])));
        var page = await DoorHost.OpenAsync(browser, "/tai-khoan?ve=%2Fthanh-dong%2Fbai");
        Assert.Equal("Còn 9 mã.", page.QuerySelector("[data-testid=codes-left]")!.TextContent);
        Assert.Contains("bằng mật khẩu và mã dự phòng", page.Body!.TextContent, StringComparison.Ordinal);

        using var other = app.Browser();
        await PasswordAsync(other);
        Assert.Contains("đã dùng rồi", await RefusedAsync(await DoorHost.CodeAsync(other, codes[4])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_lock_like_wrong_passwords_and_the_right_password_between_them_forgives_none()
    {
        for (var i = 0; i < 5; i++)
        {
            await PasswordAsync();
            Assert.Contains("Mã chưa đúng", await RefusedAsync(await DoorHost.CodeAsync(browser, "000000")), StringComparison.Ordinal);
        }
        // Neither the right code nor, anew, the right password gets through, and neither is told apart from a wrong one
        Assert.Contains("Mã chưa đúng", await RefusedAsync(await DoorHost.CodeAsync(browser, phone.Code())), StringComparison.Ordinal);
        Assert.Null(await PasswordAsync());
        Assert.False(await DoorHost.IsInAsync(browser));
        await using var db = database.Context();
        Assert.NotNull(await db.Users.Where(u => u.Id == Someone.Head).Select(u => u.LockoutEnd).SingleAsync());
    }

    [Fact]
    public async Task Wrong_codes_sent_all_at_once_are_all_counted_and_only_five_are_looked_at()
    {
        await PasswordAsync();
        var page = await Forms.OpenAsync(browser, "/xac-thuc");
        var right = phone.Code();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Forms.SendAsync(browser, "/xac-thuc", page, ("Typed.Code", "000000")))));

        await using var db = database.Context();
        Assert.Equal(clock.GetUtcNow().AddHours(12), await db.Users.Where(u => u.Id == Someone.Head).Select(u => u.LockoutEnd).SingleAsync());
        Assert.Equal(5, await db.SecurityLog.CountAsync(l => l.Action == "door.wrong-code"));
        await Forms.SendAsync(browser, "/xac-thuc", page, ("Typed.Code", right));
        Assert.False(await DoorHost.IsInAsync(browser));
    }

    [Fact]
    public async Task The_code_s_page_is_nothing_without_a_password_before_it_nor_five_minutes_after()
    {
        Assert.Contains("hãy đăng nhập lại", (await DoorHost.OpenAsync(browser, "/xac-thuc")).Body!.TextContent, StringComparison.Ordinal);
        await PasswordAsync();
        var open = await Forms.OpenAsync(browser, "/xac-thuc");
        clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        var late = await Forms.SendAsync(browser, "/xac-thuc", open, ("Typed.Code", phone.Code()));
        Assert.Contains("Đã quá 5 phút", (await Forms.ReadAsync(late)).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await DoorHost.IsInAsync(browser));
    }

    [Fact]
    public async Task A_password_changed_or_an_account_disabled_between_the_two_ends_the_way()
    {
        await PasswordAsync();
        Story.Must(await database.AsSystem().GetRequiredService<PasswordLinks>().CreateAsync(Someone.Head));
        var open = await DoorHost.OpenAsync(browser, "/xac-thuc");
        Assert.Contains("hãy đăng nhập lại", open.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lost_the_telephone_gets_in_after_a_reset_and_sets_up_a_new_one()
    {
        await PasswordAsync();
        await DoorHost.CodeAsync(browser, phone.Code());
        Story.Must(await database.AsSystem().GetRequiredService<ResetSecondFactor>().ExecuteAsync(Someone.Head));
        Assert.False(await DoorHost.IsInAsync(browser));

        Assert.Equal("/tai-khoan/xac-thuc?ve=%2Fthanh-dong%2Fbai", await PasswordAsync());
        var second = new Telephone(clock);
        await DoorHost.SetUpAsync(browser, second);
        Assert.True(await DoorHost.IsInAsync(browser));
    }

    [Fact]
    public async Task A_form_of_the_code_from_before_another_sign_in_comes_back_with_a_sentence()
    {
        await PasswordAsync();
        var old = await Forms.OpenAsync(browser, "/xac-thuc?ve=%2Fthanh-dong%2Fbai");
        await DoorHost.CodeAsync(browser, phone.Code());
        var answer = await Forms.SendAsync(browser, "/xac-thuc", old, ("Typed.Code", phone.Code(1)));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }
}
