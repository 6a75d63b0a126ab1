using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The first day of a real installation: Production, an empty folder, the back-office behind a proxy on the same machine.</summary>
[Trait("needs", "chromium")]
public sealed class FirstStartJourneyTests(BareBrowser bare) : IClassFixture<BareBrowser>
{
    private const string First = "Con-cua-vang-71";
    private const string Second = "Ben-do-trang-64";

    [Fact]
    public async Task Each_start_prints_a_new_link_until_one_has_led_to_the_first_account_and_then_none()
    {
        // What the door demands besides a password has a journey of its own (DoorJourneyTests)
        await using var installation = new Installation(("Session__DemandSecondFactor", "false"));
        string first;
        await using (var app = await installation.StartAsync())
        {
            first = LinkIn(app);
            // Nothing on the console but the link and where the new key file lies: nothing to overlook them in
            Assert.StartsWith("keys: made the key file ", Assert.Single(Lines(app), l => l != first), StringComparison.Ordinal);
        }
        await using (var app = await installation.StartAsync())
        {
            var link = Assert.Single(Lines(app));
            Assert.NotEqual(first, link);
            await UseAsync(installation, link);
        }
        await using (var app = await installation.StartAsync(awaited: null))
        {
            await installation.ReadyAsync(app);
            Assert.Equal("", app.Words);
        }
    }

    private async Task UseAsync(Installation installation, string link)
    {
        await using var window = await bare.Browser.NewContextAsync(new() { IgnoreHTTPSErrors = true, Locale = "vi-VN" });
        var page = await window.NewPageAsync();
        await SetUpAsync(page, link);
        await SignInAsync(page, installation.Url, First);
        await ChangePasswordAsync(page, installation.Url);
        await SignOutInTwoTabsAsync(window, page, installation.Url);
        await SignInAsync(page, installation.Url, Second);

        await page.GotoAsync(link);
        await Assertions.Expect(page.GetByText("không còn dùng được")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("form").CountAsync());
    }

    private static string[] Lines(RunningScript app) => app.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string LinkIn(RunningScript app) => Assert.Single(Lines(app), l => l.Contains("/thiet-lap?ma=", StringComparison.Ordinal));

    /// <summary>A weak password first: the sentence stands at its field and nothing but the password is lost.</summary>
    private static async Task SetUpAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.FillAsync("#ho-ten", "Nguyễn Thị Quản Trị");
        await page.FillAsync("#ten", "quan.tri");
        await page.FillAsync("#mat-khau", "ngan");
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator("#loi-Password")).ToContainTextAsync("Mật khẩu phải dài từ 14 ký tự");
        await Assertions.Expect(page.Locator("#mat-khau")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Locator("#ho-ten")).ToHaveValueAsync("Nguyễn Thị Quản Trị");
        await Assertions.Expect(page.Locator("#ten")).ToHaveValueAsync("quan.tri");
        await page.FillAsync("#mat-khau", First);
        var circuit = page.WaitForWebSocketAsync();
        await page.ClickAsync("button[type=submit]");
        // Signed in at once, in the first portal; the circuit's web socket passes the policy of our own host only
        await RunningPortal.ReadyAsync(page);
        Assert.Contains("/_blazor", (await circuit).Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".me button")).ToContainTextAsync("Nguyễn Thị Quản Trị");
        var cookies = await page.Context.CookiesAsync();
        Assert.All(cookies, c => Assert.True(c.Secure && c.Name.StartsWith("__Host-", StringComparison.Ordinal), c.Name));
        await page.Context.ClearCookiesAsync();
    }

    private static async Task SignInAsync(IPage page, string url, string password)
    {
        await page.GotoAsync(url + "/dang-nhap");
        await page.FillAsync("#ten", "quan.tri");
        await page.FillAsync("#mat-khau", password);
        await page.ClickAsync("button[type=submit]");
        await RunningPortal.ReadyAsync(page);
    }

    private static async Task ChangePasswordAsync(IPage page, string url)
    {
        await page.GotoAsync(url + "/doi-mat-khau");
        foreach (var (old, again, field) in new[] { ("Sai-mat-khau-2026", Second, "#loi-Old"), (First, "khac", "#loi-Again") })
        {
            await TypeAsync(old, again);
            await Assertions.Expect(page.Locator(field)).ToBeVisibleAsync();
        }
        await TypeAsync(First, Second);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đổi mật khẩu");
        await page.GetByRole(AriaRole.Link, new() { Name = "Về Trang của tôi" }).ClickAsync();
        await RunningPortal.ReadyAsync(page);

        async Task TypeAsync(string old, string again)
        {
            await page.FillAsync("#cu", old);
            await page.FillAsync("#moi", Second);
            await page.FillAsync("#lai", again);
            await page.ClickAsync("button[type=submit]");
        }
    }

    /// <summary>Signs out in one tab; the other leaves by itself and knows where to come back to.</summary>
    private static async Task SignOutInTwoTabsAsync(IBrowserContext window, IPage page, string url)
    {
        var other = await window.NewPageAsync();
        await other.GotoAsync(url + "/thanh-dong/nhat-ky");
        await RunningPortal.ReadyAsync(other);
        await page.ClickAsync(".me button");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.WaitForURLAsync(url + "/dang-nhap");
        await other.WaitForURLAsync(url + "/dang-nhap?ve=%2Fthanh-dong%2Fnhat-ky");
        await other.CloseAsync();
    }
}
