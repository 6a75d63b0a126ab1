using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Core.Accounts;
using Portal.Tests.People;
using Portal.Tests.Safekeeping;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// Somebody calls about a lost telephone: whoever manages accounts sees where they are signed in, ends it, takes the second factor off, and is
/// asked again for the password before that.
/// </summary>
[Trait("needs", "chromium")]
public sealed class UserDoorJourneyTests(BareBrowser bare) : IClassFixture<BareBrowser>
{
    [Fact]
    public async Task A_sign_in_is_ended_from_the_desk_and_a_lost_factor_taken_off_after_a_proof()
    {
        using var database = await PortalDatabase.CreateAsync(TimeProvider.System);
        foreach (var person in new[] { Someone.Secretary, Someone.AccountAdministrator }) await GivePasswordAsync(database, person);
        await using var installation = new Installation(("Session__DemandSecondFactor", "false")) { Folder = database.Folder };
        await using var app = await installation.StartAsync(awaited: null);
        await installation.ReadyAsync(app);
        await using var theirs = await bare.Browser.NewContextAsync(new() { IgnoreHTTPSErrors = true, Locale = "vi-VN" });
        var open = await SignInAsync(theirs, installation.Url, Someone.Secretary, "/thanh-dong/viec-cua-toi");
        await RunningPortal.ReadyAsync(open);
        await PasskeyAsync(database, Someone.Secretary);

        await using var mine = await bare.Browser.NewContextAsync(new() { IgnoreHTTPSErrors = true, Locale = "vi-VN" });
        var page = await SignInAsync(mine, installation.Url, Someone.AccountAdministrator, $"/thanh-dong/nguoi-dung/{Someone.Secretary}");
        await RunningPortal.ReadyAsync(page);
        await Assertions.Expect(page.GetByTestId("session")).ToHaveCountAsync(1);
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true));
        await page.GetByTestId("session").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByTestId("session")).ToHaveCountAsync(0);
        await open.GotoAsync(installation.Url + "/thanh-dong/bai");
        Assert.Contains("/dang-nhap", open.Url, StringComparison.Ordinal);

        RawDatabase.Column(RawDatabase.PathOf(database), "UPDATE Sessions SET ProvedAt = '2020-01-01 00:00:00'");
        await page.Mouse.MoveAsync(900, 600);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đặt lại xác thực hai lớp" }).ClickAsync();
        var caution = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(caution).ToContainTextAsync("chắc chắn đúng người");
        await caution.GetByRole(AriaRole.Button, new() { Name = "Đặt lại" }).ClickAsync();
        // The question lies over the word of caution, which waits
        var question = page.GetByRole(AriaRole.Dialog).Filter(new() { HasTextString = "Xác nhận đúng là bạn" });
        await Assertions.Expect(question).ToBeVisibleAsync();
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true, state: "asked over a dialog"));
        await question.GetByLabel("Mật khẩu hoặc mã xác thực").FillAsync(AdminHost.Password);
        await question.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("door")).ToContainTextAsync("Chưa có");
        Assert.Contains("accounts.second-factor-reset", await Desk.Lines(database));
    }

    private static async Task<IPage> SignInAsync(IBrowserContext window, string url, string person, string to)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{url}/dang-nhap?ve={Uri.EscapeDataString(to)}");
        await page.FillAsync("#ten", person);
        await page.FillAsync("#mat-khau", AdminHost.Password);
        await page.ClickAsync("button[type=submit]");
        return page;
    }

    private static async Task PasskeyAsync(PortalDatabase database, string person)
    {
        await using var db = database.Context();
        var made = new IdentityPasskeyData { Name = "Điện thoại", PublicKey = [], AttestationObject = [], ClientDataJson = [] };
        db.UserPasskeys.Add(new() { UserId = person, CredentialId = [1, 2, 3], Data = made });
        await db.SaveChangesAsync();
    }

    private static async Task GivePasswordAsync(PortalDatabase database, string person)
    {
        await using var db = database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == person);
        user.PasswordHash = new PasswordHasher<PortalUser>().HashPassword(user, AdminHost.Password);
        // An account administrator's is changed every two months
        user.PasswordSetAt = database.Clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
    }
}
