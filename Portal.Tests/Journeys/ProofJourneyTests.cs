using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Core.Accounts;
using Portal.Core.Royalties.Payees;
using Portal.Tests.Safekeeping;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The accountant confirms a payee's new account long after signing in: asked again in the middle of it, nothing typed is lost.</summary>
[Trait("needs", "chromium")]
public sealed class ProofJourneyTests(BareBrowser bare) : IClassFixture<BareBrowser>
{
    private const string Account = "2309876543210";

    [Fact]
    public async Task Asked_again_in_the_middle_of_an_act_the_act_goes_on_with_what_was_typed()
    {
        using var database = await PortalDatabase.CreateAsync(TimeProvider.System);
        var payee = Story.Must(await Story.TrySavePayee(database,
            new() { FullName = "Mai Anh", TaxCode = "031190012345", BankAccount = Account, BankName = "Agribank" }));
        await GivePasswordAsync(database);
        await using var installation = new Installation(("Session__DemandSecondFactor", "false")) { Folder = database.Folder };
        await using var app = await installation.StartAsync(awaited: null);
        await installation.ReadyAsync(app);
        await using var window = await bare.Browser.NewContextAsync(new() { IgnoreHTTPSErrors = true, Locale = "vi-VN" });
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{installation.Url}/dang-nhap?ve=%2Fthanh-dong%2Fcong-tac-vien%3Fsua%3D{payee}");
        await page.FillAsync("#ten", Someone.Finance);
        await page.FillAsync("#mat-khau", AdminHost.Password);
        await page.ClickAsync("button[type=submit]");
        await RunningPortal.ReadyAsync(page);
        RawDatabase.Column(RawDatabase.PathOf(database), "UPDATE Sessions SET ProvedAt = '2020-01-01 00:00:00'");

        await page.FillAsync("#so-nhap-lai", Account);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay đổi" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Xác nhận đúng là bạn");
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page, dark: true));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        // Turned away the act is refused with the sentence, and what was typed stands
        await Assertions.Expect(page.Locator("[data-testid=payee-change]")).ToContainTextAsync("cần xác nhận lại đúng là bạn");
        await Assertions.Expect(page.Locator("#so-nhap-lai")).ToHaveValueAsync(Account);

        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thay đổi" }).ClickAsync();
        await ProveAsync(dialog, "Sai-mat-khau-2026");
        await Assertions.Expect(page.Locator("#loi-Proof")).ToContainTextAsync("chưa đúng");
        await ProveAsync(dialog, AdminHost.Password);
        await Assertions.Expect(page.Locator("[data-testid=payee-change]")).ToHaveCountAsync(0);
        await using var db = database.Context();
        Assert.Equal(PayeeChangeStatus.Confirmed, await db.PayeeChanges.Select(c => c.Status).SingleAsync());
    }

    private static async Task ProveAsync(ILocator dialog, string proof)
    {
        await dialog.GetByLabel("Mật khẩu hoặc mã xác thực").FillAsync(proof);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
    }

    private static async Task GivePasswordAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == Someone.Finance);
        user.PasswordHash = new PasswordHasher<PortalUser>().HashPassword(user, AdminHost.Password);
        await db.SaveChangesAsync();
    }
}
