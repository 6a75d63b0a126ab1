using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The editorial path once more without a mouse: only keys, and only where the focus really is.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class KeyboardJourneyTests(RunningPortal portal)
{
    private const int MostTabs = 120;

    [Fact]
    public async Task An_article_can_be_written_reviewed_and_published_with_the_keyboard_alone()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(() => TypeAsync(journey));
    }

    private async Task TypeAsync(ArticleJourney journey)
    {
        var author = await SignInAsync(journey, "tacgia.thanhdong", "/thanh-dong/bai/moi");
        await WriteAsync(author, journey.Title);
        await author.Keyboard.PressAsync("Control+Enter");
        await ArticleJourney.DoneAsync(author, "Gửi Tổ Thư ký biên tập");

        var secretary = await OpenFromQueueAsync(journey, "thuky.thanhdong", journey.Title);
        await secretary.Locator("#tieu-de").WaitForAsync();
        await TabToTextAsync(secretary, "Chuyển duyệt lĩnh vực");
        await secretary.Keyboard.PressAsync("Enter");
        await ArticleJourney.DoneAsync(secretary, "Chuyển duyệt lĩnh vực");

        var reviewer = await OpenFromQueueAsync(journey, "duyet.vhxh.thanhdong", journey.Title);
        await TabToTextAsync(reviewer, "Trình lãnh đạo Ban duyệt");
        await reviewer.Keyboard.PressAsync("Enter");
        await ArticleJourney.DoneAsync(reviewer, "Trình lãnh đạo Ban duyệt");

        var head = await OpenFromQueueAsync(journey, "truongban.thanhdong", journey.Title);
        var open = head.Locator(".checklist input:not(:checked)");
        await Assertions.Expect(open).ToHaveCountAsync(6);
        for (var left = 6; left > 0; left--)
        {
            await TabToAsync(head, "e => e.matches('.checklist input:not(:checked)')", "an unticked box");
            await head.Keyboard.PressAsync("Space");
            await Assertions.Expect(open).ToHaveCountAsync(left - 1);
        }
        await TabToTextAsync(head, "Duyệt và đăng");
        await head.Keyboard.PressAsync("Enter");
        await head.GetByRole(AriaRole.Link, new() { Name = "Xem trên cổng" }).WaitForAsync();
    }

    /// <summary>The name field has the focus when the page opens.</summary>
    private async Task<IPage> SignInAsync(ArticleJourney journey, string person, string path)
    {
        var page = await journey.NewPageAsync();
        await page.GotoAsync($"{portal.AdminUrl}/dang-nhap?ve={Uri.EscapeDataString(path)}");
        await Assertions.Expect(page.Locator("#ten")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(person);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(RunningPortal.Password);
        await page.Keyboard.PressAsync("Enter");
        await RunningPortal.ReadyAsync(page);
        return page;
    }

    private static async Task WriteAsync(IPage page, string title)
    {
        await page.Locator("#noi-dung-bai").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await TypeIntoAsync(page, "#tieu-de", title);
        await TypeIntoAsync(page, "#sapo", "Tin viết hoàn toàn bằng bàn phím.");
        await TypeIntoAsync(page, "#noi-dung-bai", "Người viết không dùng chuột từ đầu đến cuối.");
        await TypeIntoAsync(page, "#chuyen-muc", "Tin tức");
        await TypeIntoAsync(page, "#linh-vuc", "Văn hóa");
        await TabToAsync(page, "e => e.matches('#su-kien')", "#su-kien");
        // ED18: typed in one field, as people write it
        await page.Keyboard.TypeAsync(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20).ToString("d/M/yy H:mm", CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Tab");
    }

    private async Task<IPage> OpenFromQueueAsync(ArticleJourney journey, string person, string title)
    {
        var page = await SignInAsync(journey, person, "/thanh-dong/viec-cua-toi");
        await page.GetByRole(AriaRole.Link, new() { Name = title }).WaitForAsync();
        // The page puts the focus on its heading once: after a tab it would take the key from the row
        await page.WaitForFunctionAsync("document.activeElement?.tagName === 'H1'");
        await TabToTextAsync(page, title);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/bai/[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)));
        // The queue is gone and the item's own bar is there; the page has by then put the focus on its heading
        await page.Locator(".bar").WaitForAsync();
        await Assertions.Expect(page.Locator("table.queue")).ToHaveCountAsync(0);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return page;
    }

    private static async Task TypeIntoAsync(IPage page, string selector, string text)
    {
        await TabToAsync(page, $"e => e.matches('{selector}')", selector);
        await page.Keyboard.TypeAsync(text);
    }

    internal static Task TabToTextAsync(IPage page, string text) =>
        TabToAsync(page, $"e => e.matches('a, button') && e.textContent.includes({System.Text.Json.JsonSerializer.Serialize(text)})", text);

    internal static async Task TabToAsync(IPage page, string isIt, string what)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            if (await page.EvaluateAsync<bool>($"() => ({isIt})(document.activeElement)")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"“{what}” was not reached with {MostTabs} Tab keys.");
    }
}
