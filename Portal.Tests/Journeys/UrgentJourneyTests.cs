using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The head publishes a draft urgently on a phone, the secretary reviews it at a desk: once with fingers and mouse, once with keys alone.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class UrgentJourneyTests(RunningPortal portal)
{
    private const string Reason = "Bão số 9 đổ bộ đêm nay";

    private Task<IBrowserContext> PhoneAsync(bool touch) => portal.Browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = touch, IsMobile = touch, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
    });

    private static ILocator Button(IPage page, string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    [Fact]
    public async Task A_draft_is_published_on_a_phone_with_taps_and_reviewed_with_a_mouse()
    {
        await using var desk = await portal.NewWindowAsync();
        var (title, reading) = await WriteAsync(desk);
        await using var phone = await PhoneAsync(touch: true);
        var head = await portal.SignInAsync(phone, "truongban.phulien", reading);
        await Button(head, "Đăng khẩn…").TapAsync();
        await head.FillAsync("#ly-do-khan", Reason);
        Assert.Empty(await PageLook.FaultsAsync(head, dark: true, state: "urgent publishing", large: true));
        await head.SetViewportSizeAsync(390, 844);
        await head.Locator(".mud-dialog button[type=submit]").TapAsync();
        await head.Locator("#loi-Checklist").WaitForAsync();
        Assert.Empty(await PageLook.FaultsAsync(head, dark: true, state: "urgent publishing refused"));
        await head.SetViewportSizeAsync(390, 844);
        foreach (var box in await head.Locator(".mud-dialog .checklist input").AllAsync()) await box.TapAsync();
        await head.Locator(".mud-dialog button[type=submit]").TapAsync();
        await Assertions.Expect(head.GetByTestId("urgent")).ToContainTextAsync(Reason);
        Assert.Empty(await PageLook.FaultsAsync(head, dark: true, state: "published urgently", large: true));

        await using var office = await portal.NewWindowAsync();
        var secretary = await portal.SignInAsync(office, "thuky.phulien", "/phu-lien/viec-cua-toi");
        await secretary.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await Button(secretary, "Hậu kiểm…").ClickAsync();
        Assert.Empty(await PageLook.FaultsAsync(secretary, dark: true, state: "review", large: true));
        await secretary.GetByLabel("Đạt", new() { Exact = true }).CheckAsync();
        await secretary.Locator(".mud-dialog button[type=submit]").ClickAsync();
        await Assertions.Expect(secretary.GetByTestId("urgent-review")).ToContainTextAsync("Đạt");
        await Assertions.Expect(Button(secretary, "Hậu kiểm…")).ToHaveCountAsync(0);
        Assert.Empty(await PageLook.FaultsAsync(secretary, dark: true, state: "reviewed"));
    }

    [Fact]
    public async Task The_same_with_the_keyboard_alone_on_a_small_screen()
    {
        await using var desk = await portal.NewWindowAsync();
        var (_, reading) = await WriteAsync(desk);
        await using var small = await PhoneAsync(touch: false);
        var head = await portal.SignInAsync(small, "truongban.phulien", reading);
        await PressAsync(head, "Đăng khẩn…");
        await head.ToAsync("#ly-do-khan");
        await head.Keyboard.TypeAsync(Reason);
        var open = head.Locator(".mud-dialog .checklist input:not(:checked)");
        for (var left = await open.CountAsync(); left > 0; left--)
        {
            await head.ToAsync(".checklist input:not(:checked)");
            await head.Keyboard.PressAsync("Space");
            await Assertions.Expect(open).ToHaveCountAsync(left - 1);
        }
        await head.ToAsync(".mud-dialog button[type=submit]");
        await head.Keyboard.PressAsync("Enter");
        await Assertions.Expect(head.GetByTestId("urgent")).ToContainTextAsync(Reason);

        await using var other = await PhoneAsync(touch: false);
        var secretary = await portal.SignInAsync(other, "thuky.phulien", reading);
        await PressAsync(secretary, "Hậu kiểm…");
        await secretary.ToAsync(".mud-dialog input[type=radio]");
        await secretary.Keyboard.PressAsync("Space");
        await secretary.ToAsync(".mud-dialog button[type=submit]");
        await secretary.Keyboard.PressAsync("Enter");
        await Assertions.Expect(secretary.GetByTestId("urgent-review")).ToContainTextAsync("Đạt");
    }

    private static async Task PressAsync(IPage page, string words)
    {
        await Button(page, words).WaitForAsync();
        await page.OpenedAsync();
        await page.ToWordsAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".mud-dialog").WaitForAsync();
    }

    /// <summary>A whole draft of an author; its title and the address at which it is read.</summary>
    private async Task<(string Title, string Path)> WriteAsync(IBrowserContext desk)
    {
        var title = $"Cấm tàu thuyền ra khơi từ 20 giờ, số {Random.Shared.Next(100_000, 999_999)}";
        var author = await portal.SignInAsync(desk, "tacgia.phulien", "/phu-lien/bai/moi");
        await OwnBackOffice.WatchedAsync(author);
        await author.FillAsync("#tieu-de", title);
        await author.FillAsync("#sapo", "Mọi tàu thuyền về nơi neo đậu trước 20 giờ.");
        await author.ClickAsync("#noi-dung-bai");
        await author.Keyboard.InsertTextAsync("Các tổ dân phố báo cho từng hộ; lực lượng trực đêm ở nhà văn hóa.");
        await author.SelectOptionAsync("#chuyen-muc", new SelectOptionValue { Label = "Tin tức – Sự kiện" });
        await author.FillAsync("#su-kien", DateText.Of(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20)));
        await author.Keyboard.PressAsync("Tab");
        await author.WaitForURLAsync("**/soan");
        await Assertions.Expect(author.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        return (title, new Uri(author.Url).AbsolutePath.Replace("/soan", "", StringComparison.Ordinal));
    }
}
