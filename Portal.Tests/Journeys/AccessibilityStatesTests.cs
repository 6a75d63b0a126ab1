using Microsoft.Playwright;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Portal.Tests.Word;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>What a page becomes under somebody's hands: open panels and dialogs, refused forms, and the public site's pages of trouble.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class AccessibilityStatesTests(RunningPortal portal)
{
    private readonly List<string> faults = [];

    [Fact]
    public async Task Panels_dialogs_and_refused_forms_have_no_fault()
    {
        await RefusedDoorAsync();
        await RefusedDraftAsync();
        await RefusedContributorAsync();
        await OpenPeriodAsync();
        await ReturnAndWithdrawAsync();
        await PersonAsync();
        await ComparisonAsync();
        await WordFileAsync();
        await LibraryAsync();
        AccessibilityTests.AssertNone(faults);
    }

    [Fact]
    public async Task Public_pages_of_trouble_and_the_high_contrast_look_have_no_fault()
    {
        using var database = await PortalDatabase.CreateAsync();
        var live = await database.ArticleAsync("Tin còn trên cổng");
        var gone = await database.ArticleAsync("Tin đã gỡ", change: p => p.Visible = false);
        await using var site = new PublicSiteHost(database);
        await using var window = await portal.NewWindowAsync();
        var page = await site.InBrowserAsync(window);

        await OpenAsync(410, $"/tin-tuc/tin-da-go-{gone.ItemId}");
        await OpenAsync(200, $"/tin-tuc/tin-con-tren-cong-{live.ItemId}");
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-contrast', '')");
        faults.AddRange(await PageLook.FaultsAsync(page, state: "high contrast"));
        site.DatabaseIsAway = true;
        await OpenAsync(503, "/chuyen-muc/tin-tuc");
        AccessibilityTests.AssertNone(faults);

        async Task OpenAsync(int status, string path)
        {
            var answer = await page.GotoAsync(PublicSiteHost.ThanhDong + path);
            Assert.Equal(status, answer!.Status);
            faults.AddRange(await PageLook.FaultsAsync(page, state: status.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private async Task RefusedDoorAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(portal.AdminUrl + "/dang-nhap");
        await page.FillAsync("#ten", "khong-co-ai");
        await page.FillAsync("#mat-khau", "Sai-mat-khau-2026");
        await page.ClickAsync("button[type=submit]");
        await SeenAsync(page, page.GetByRole(AriaRole.Alert), "refused");

        var inside = await portal.SignInAsync(window, "tacgia.duongkinh");
        await inside.Locator(".me button").ClickAsync();
        await SeenAsync(inside, inside.Locator(".mud-menu-list"), "account menu");
        await inside.GotoAsync(portal.AdminUrl + "/doi-mat-khau");
        foreach (var field in new[] { "#cu", "#moi", "#lai" }) await inside.FillAsync(field, "ngan");
        await inside.ClickAsync("button[type=submit]");
        await SeenAsync(inside, inside.Locator(".field-error, .refusals").First, "refused");
    }

    private async Task RefusedDraftAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "tacgia.duongkinh", "/duong-kinh/bai/moi");
        await page.Locator("#noi-dung-bai").WaitForAsync();
        await page.SetInputFilesAsync("input[type=file]", Path.Combine(Repository.Root, "assets", "pictures", "cho.jpg"));
        await page.Locator("#anh-0-mo-ta").WaitForAsync();
        await page.Locator(".bar .mud-button-filled").ClickAsync();
        await SeenAsync(page, page.GetByTestId("refusals"), "refused, with a picture");
        await page.FillAsync("#su-kien", "hôm qua");
        await page.Locator(".calendar-button").First.ClickAsync();
        await SeenAsync(page, page.Locator(".mud-dialog button.mud-day").First, "calendar");
        await page.Locator(".mud-dialog button.mud-day:not(.mud-hidden)").First.ClickAsync();
        await SeenAsync(page, page.Locator(".mud-dialog .mud-picker-time-container"), "clock");
    }

    private async Task RefusedContributorAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "ketoan.duongkinh", "/duong-kinh/cong-tac-vien?them=1");
        await page.Locator(".panel").WaitForAsync();
        await page.Locator(".panel button[type=submit]").ClickAsync();
        await SeenAsync(page, page.Locator(".panel .field-error").First, "refused");
        await page.ClickAsync("#don-vi");
        await SeenAsync(page, page.Locator(".mud-popover-open .mud-list-item").First, "choice open");
    }

    private async Task OpenPeriodAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "ketoan.thanhdong", $"/thanh-dong/nhuan-but/{ArticleJourney.Month.Previous.Previous}");
        await page.Locator(".papers button").ClickAsync();
        await SeenAsync(page, page.GetByRole(AriaRole.Menuitem).First, "papers");
    }

    private async Task ReturnAndWithdrawAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "truongban.duongkinh", $"/duong-kinh/bai/{portal.Edition("InWorkflow", "approval", "duong-kinh")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await page.Locator(".return-box .mud-button-outlined-error").ClickAsync();
        await SeenAsync(page, page.Locator(".return-box .field-error").First, "return refused");

        await portal.OpenAsync(page, $"/duong-kinh/bai/{portal.Edition("Published", "approval", "duong-kinh")}");
        await page.GetByTestId("moves").Locator(".mud-button-outlined-error").ClickAsync();
        var dialog = page.Locator(".mud-dialog");
        await SeenAsync(page, dialog, "dialog");
        await dialog.Locator("button[type=submit]").ClickAsync();
        await SeenAsync(page, dialog.Locator(".field-error").First, "dialog refused");
    }

    private async Task PersonAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "quantri", $"/duong-kinh/nguoi-dung/{portal.Account("thuky.duongkinh")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Giao thêm vai trò" }).ClickAsync();
        await page.Locator(".give-role button[type=submit]").ClickAsync();
        await SeenAsync(page, page.Locator(".give-role .field-error").First, "a role given, refused");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sửa tên, thư điện tử" }).ClickAsync();
        await SeenAsync(page, page.Locator("aside form"), "a name put right");
        await page.GetByTestId("role").GetByRole(AriaRole.Button).First.ClickAsync();
        await SeenAsync(page, page.Locator(".mud-dialog"), "the end of a role");
    }

    /// <summary>A next edition is begun, changed, and seen as whoever judges it sees it; both ways of comparing.</summary>
    private async Task ComparisonAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "thuky.phulien", $"/phu-lien/bai/{portal.Edition("Published", "approval", "phu-lien")}");
        await page.GetByTestId("moves").GetByRole(AriaRole.Button, new() { Name = "Soạn bản mới" }).ClickAsync();
        await page.Locator(".mud-dialog button[type=submit]").ClickAsync();
        await page.FillAsync("#tieu-de", "Sáng 20/11/2026, phường hỗ trợ 16 hộ dân 32.000.000 đồng");
        await page.ClickAsync("#noi-dung-bai");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(" Theo ông Nguyễn Văn Ân, kinh phí là 12,5%.");
        await page.Keyboard.PressAsync("Control+s");
        // Not the words beside the buttons: an earlier save of the title alone says the same
        await page.Locator(".mud-snackbar").Filter(new() { HasText = "Đã lưu bản nháp" }).WaitForAsync();
        var edition = new Uri(page.Url).AbsolutePath.Replace("/soan", "", StringComparison.Ordinal);
        await portal.OpenAsync(page, edition);
        await SeenAsync(page, page.GetByTestId("changes"), "changes before approval");
        await portal.OpenAsync(page, edition + "/so-sanh");
        await SeenAsync(page, page.GetByTestId("changed-facts"), "compared in one line");
        await portal.OpenAsync(page, edition + "/so-sanh?xem=hai-cot");
        await SeenAsync(page, page.Locator(".compared-two"), "compared side by side");
    }

    /// <summary>A Word file with something that cannot be taken; its draft opens in the editor.</summary>
    private async Task WordFileAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "thuky.phulien", "/phu-lien/bai/tu-word");
        var file = WordFiles.Of(WordFiles.P(WordFiles.R("Tin lấy từ tệp Word", "<w:b/>")) + WordFiles.P(WordFiles.R("Một đoạn."), WordFiles.Numbered(1))
            + WordFiles.P("<w:r><w:object/></w:r>"));
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "tin.docx", MimeType = "application/zip", Buffer = file.ToArray() });
        await SeenAsync(page, page.GetByTestId("losses"), "a Word file read");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập bản nháp" }).ClickAsync();
        await page.WaitForURLAsync("**/soan");
        Assert.Equal("Tin lấy từ tệp Word", await page.InputValueAsync("#tieu-de"));
    }

    /// <summary>A picture of its own in the library: what would replace it, and both questions; the one that is answered goes, the focus stays.</summary>
    private async Task LibraryAsync()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "thuky.phulien", "/phu-lien/tu-lieu");
        await page.WaitForSelectorAsync("[data-takes-files]");
        await page.SetInputFilesAsync(".upload-box input[type=file]", Path.Combine(Repository.Root, "assets", "pictures", "cang.jpg"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Thay ở mọi nơi…" }).ClickAsync();
        await page.Locator(".replace-box").GetByRole(AriaRole.Button, new() { Name = "Chọn từ tư liệu" }).ClickAsync();
        var rows = page.Locator(".replace-box .picker-row:not([aria-disabled])");
        await SeenAsync(page, rows.First, "what would replace it");
        await rows.First.ClickAsync();
        await SeenAsync(page, page.GetByTestId("replace-plan"), "asked before it is replaced");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ngừng dùng…" }).ClickAsync();
        await page.Locator(".mud-dialog button[type=submit]").ClickAsync();
        await SeenAsync(page, page.Locator(".mud-dialog .field-error"), "out of use, refused");
        await page.FillAsync("#ly-do-ngung", "Ảnh mờ");
        await page.Locator(".mud-dialog button[type=submit]").ClickAsync();
        await SeenAsync(page, page.GetByTestId("set-aside"), "out of use");
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#ten-tu-lieu")).ToBeFocusedAsync();
    }

    private async Task SeenAsync(IPage page, ILocator what, string state)
    {
        await what.WaitForAsync();
        faults.AddRange(await PageLook.FaultsAsync(page, dark: true, state: state));
    }
}
