using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>Somebody is invited, comes in by the link, gets another role and loses the account again: all of it in browsers.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class PeopleJourneyTests(RunningPortal portal)
{
    private static async Task ChooseAsync(IPage page, string field, string words)
    {
        await page.Locator($".field:has({field}) .mud-input-control").ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item", new() { HasTextString = words }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_invited_person_comes_in_by_the_link_works_and_is_stopped_at_once()
    {
        await using var desk = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(desk, "quantri", "/duong-kinh/nguoi-dung/moi");
        await page.FillAsync("#ho-ten", "Nguyễn Thị Hồng Ánh");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#ten-dang-nhap")).ToHaveValueAsync("anh.nguyenthihong");
        await ChooseAsync(page, "#vai-tro", "Cộng tác viên");
        await page.Locator("button[type=submit]", new() { HasTextString = "Tạo lời mời" }).ClickAsync();
        var link = await page.Locator("#lien-ket").InputValueAsync();

        await using var guest = await portal.NewWindowAsync();
        var invited = await guest.NewPageAsync();
        await invited.GotoAsync(link);
        await Assertions.Expect(invited.Locator("main, .plain-box").First).ToContainTextAsync("Nguyễn Thị Hồng Ánh");
        foreach (var field in new[] { "#moi", "#lai" }) await invited.FillAsync(field, "Mai-ngoi-cu-do-47");
        await invited.ClickAsync("button[type=submit]");
        await invited.WaitForURLAsync("**/duong-kinh/trang-cua-toi");
        await Assertions.Expect(invited.Locator("h1")).ToContainTextAsync("Trang của tôi");

        await portal.OpenAsync(page, "/duong-kinh/nguoi-dung?tu=anh.nguyenthihong");
        await page.Locator("a.row-link", new() { HasTextString = "Nguyễn Thị Hồng Ánh" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("role")).ToHaveCountAsync(1);
        // As a hand moves on: pressed where something else stood a moment ago, a button would not answer (steady.js)
        await page.Mouse.MoveAsync(900, 600);
        await page.Locator("button", new() { HasTextString = "Giao thêm vai trò" }).ClickAsync();
        await ChooseAsync(page, "#vai-tro", "Thư ký biên tập");
        await page.Locator("button[type=submit]", new() { HasTextString = "Giao vai trò" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("role")).ToHaveCountAsync(2);
        await page.Locator("button", new() { HasTextString = "Ngừng sử dụng tài khoản" }).ClickAsync();
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Ngừng sử dụng tài khoản" }).ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Ngừng sử dụng");

        await invited.GotoAsync(portal.AdminUrl + "/duong-kinh/viec-cua-toi");
        Assert.Contains("/dang-nhap", invited.Url, StringComparison.Ordinal);
        await invited.GotoAsync(link);
        await Assertions.Expect(invited.Locator("[role=alert]")).ToContainTextAsync("Lời mời này đã được dùng");
    }
}
