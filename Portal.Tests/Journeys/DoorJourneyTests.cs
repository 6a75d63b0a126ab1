using Microsoft.Playwright;
using Portal.Tests.Accounts.Factors;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The door as a real installation demands it: the first administrator sets an authenticator up and comes back by each of its ways.</summary>
[Trait("needs", "chromium")]
[Trait("Fault", "SEC13")]
public sealed class DoorJourneyTests(BareBrowser bare) : IClassFixture<BareBrowser>
{
    private const string Password = "Con-cua-vang-71";
    private readonly Telephone phone = new(TimeProvider.System);
    private string url = "";

    [Fact]
    public async Task Code_recovery_code_and_passkey_each_open_and_what_is_spent_or_gone_does_not()
    {
        await using var installation = new Installation();
        await using var app = await installation.StartAsync();
        url = installation.Url;
        await using var window = await bare.Browser.NewContextAsync(new() { IgnoreHTTPSErrors = true, Locale = "vi-VN" });
        var page = await window.NewPageAsync();

        var codes = await SetUpAsync(page, app.Words.Split('\n').Single(l => l.Contains("/thiet-lap?ma=", StringComparison.Ordinal)));
        await SignOutAsync(page);

        // The code of the next half minute: the one of now was spent by setting it up
        var code = phone.Code(1);
        await PasswordAsync(page);
        await CodeAsync(page, code);
        await RunningPortal.ReadyAsync(page);
        await SignOutAsync(page);

        await PasswordAsync(page);
        await CodeAsync(page, code);
        await Assertions.Expect(page.Locator("#loi-Code")).ToContainTextAsync("đã dùng rồi");
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true));
        await CodeAsync(page, codes[0]);
        await Assertions.Expect(page.Locator("[data-testid=codes-left]")).ToHaveTextAsync("Còn 9 mã.");
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true));
        await Assertions.Expect(page.GetByText("bằng mật khẩu và mã dự phòng")).ToBeVisibleAsync();

        await PasskeyAsync(window, page);

        await PasswordAsync(page);
        await CodeAsync(page, codes[0]);
        await Assertions.Expect(page.Locator("#loi-Code")).ToContainTextAsync("đã dùng rồi");
        await CodeAsync(page, codes[1]);
        await Assertions.Expect(page.Locator("[data-testid=codes-left]")).ToHaveTextAsync("Còn 8 mã.");
    }

    /// <summary>The first account leads to its second factor, and no address goes round it.</summary>
    private async Task<IReadOnlyList<string>> SetUpAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.FillAsync("#ho-ten", "Nguyễn Thị Sen");
        await page.FillAsync("#ten", "sen.nguyen");
        await page.FillAsync("#mat-khau", Password);
        await page.ClickAsync("button[type=submit]");
        foreach (var address in new[] { "/", "/thanh-dong/nhat-ky", "/tai-khoan" })
        {
            await page.GotoAsync(url + address);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Thiết lập xác thực hai lớp" })).ToBeVisibleAsync();
        }
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true));
        phone.Take(await page.Locator("[data-testid=secret]").InnerTextAsync());
        await page.FillAsync("#ma", phone.Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        var codes = await page.Locator("[data-testid=recovery-codes] code").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true));
        await page.GetByRole(AriaRole.Link, new() { Name = "Tôi đã cất mã, tiếp tục" }).ClickAsync();
        await page.GotoAsync(url);
        await RunningPortal.ReadyAsync(page);
        return codes;
    }

    private async Task PasskeyAsync(IBrowserContext window, IPage page)
    {
        await using var device = await VirtualDevice.AddAsync(window, page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Thêm hoặc gỡ khóa" }).ClickAsync();
        await page.FillAsync("#ten-khoa", "Điện thoại của tôi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa truy cập" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã thêm khóa “Điện thoại của tôi”");
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true));
        await SignOutAsync(page);

        await KeyAsync(page);
        await RunningPortal.ReadyAsync(page);
        await page.GotoAsync(url + "/tai-khoan");
        await Assertions.Expect(page.GetByText("bằng khóa truy cập;")).ToBeVisibleAsync();
        await page.GotoAsync(url + "/tai-khoan/khoa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gỡ khóa Điện thoại của tôi" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã gỡ khóa");
        await SignOutAsync(page);

        await KeyAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Khóa truy cập không vào được");
    }

    private async Task PasswordAsync(IPage page)
    {
        await page.GotoAsync(url + "/dang-nhap");
        await page.FillAsync("#ten", "sen.nguyen");
        await page.FillAsync("#mat-khau", Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nhập mã xác thực" })).ToBeVisibleAsync();
    }

    private static async Task CodeAsync(IPage page, string code)
    {
        await page.FillAsync("#ma", code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục" }).ClickAsync();
    }

    private async Task KeyAsync(IPage page)
    {
        await page.GotoAsync(url + "/dang-nhap");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" }).ClickAsync();
    }

    private async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync(url + "/khong-co-quyen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.WaitForURLAsync(url + "/dang-nhap");
    }
}
