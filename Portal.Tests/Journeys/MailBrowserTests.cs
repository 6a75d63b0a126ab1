using System.Globalization;
using Microsoft.Playwright;
using Portal.Tests.Mail;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The mail server is set on the page, a try is sent, somebody is invited by mail and comes in by the link of the letter: in browsers.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class MailBrowserTests(RunningPortal portal)
{
    [Fact]
    public async Task A_server_is_set_and_the_invited_comes_in_by_the_letter()
    {
        await using var office = PostOffice.Open();
        await using var desk = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(desk, "quantri", "/hai-phong/thu-tin");
        await page.FillAsync("#may-chu", "localhost");
        await page.FillAsync("#so-cong", office.Port.ToString(CultureInfo.InvariantCulture));
        await PickAsync(page, "#bao-ve", "Không mã hóa");
        await page.FillAsync("#dia-chi-gui", "cong@vi-du.gov.vn");
        await page.Locator("button[type=submit]", new() { HasTextString = "Lưu máy chủ thư" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("mail-server")).ToContainTextAsync("Sửa lần cuối");
        try
        {
            await portal.OpenAsync(page, "/phu-lien/nguoi-dung/moi");
            await page.FillAsync("#ho-ten", "Đoàn Thị Bích Vân");
            await page.Keyboard.PressAsync("Tab");
            await page.FillAsync("#thu", "van@vi-du.vn");
            await PickAsync(page, "#vai-tro", "Cộng tác viên");
            await page.Locator("button", new() { HasTextString = "Gửi lời mời qua thư" }).ClickAsync();
            await Assertions.Expect(page.GetByTestId("invited-by-mail")).ToContainTextAsync("van@vi-du.vn");
            var mail = await office.First.WaitAsync(TimeSpan.FromMinutes(1));

            await using var guest = await portal.NewWindowAsync();
            var invited = await guest.NewPageAsync();
            await invited.GotoAsync(mail.TextBody!.Split('\n').Single(l => l.Contains("/loi-moi?ma=", StringComparison.Ordinal)).Trim());
            foreach (var field in new[] { "#moi", "#lai" }) await invited.FillAsync(field, "Mai-ngoi-cu-do-47");
            await invited.ClickAsync("button[type=submit]");
            await invited.WaitForURLAsync("**/phu-lien/trang-cua-toi");

            await portal.OpenAsync(page, "/phu-lien/thu-tin");
            await page.GetByTestId("ended-mail").Locator("summary").ClickAsync();
            await Assertions.Expect(page.GetByTestId("ended-mail")).ToContainTextAsync("van@vi-du.vn");
        }
        finally
        {
            // The other tests know a system without mail
            await portal.OpenAsync(page, "/hai-phong/thu-tin");
            await page.Locator("button", new() { HasTextString = "Thôi dùng máy chủ này" }).ClickAsync();
            await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Thôi dùng" }).ClickAsync();
            await Assertions.Expect(page.GetByTestId("mail-server")).ToContainTextAsync("Chưa thiết lập máy chủ thư");
        }
    }

    private static async Task PickAsync(IPage page, string field, string words)
    {
        await page.Locator($".field:has({field}) .mud-input-control").ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item", new() { HasTextString = words }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
    }
}
