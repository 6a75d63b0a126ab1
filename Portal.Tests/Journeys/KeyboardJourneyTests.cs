using System.Globalization;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The editorial path once more without a mouse: only keys, and only where the focus really is.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class KeyboardJourneyTests(RunningPortal portal)
{
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
        await secretary.PressWordsAsync("Chuyển duyệt lĩnh vực");
        await ArticleJourney.DoneAsync(secretary, "Chuyển duyệt lĩnh vực");

        var reviewer = await OpenFromQueueAsync(journey, "duyet.vhxh.thanhdong", journey.Title);
        await reviewer.PressWordsAsync("Trình lãnh đạo Ban duyệt");
        await ArticleJourney.DoneAsync(reviewer, "Trình lãnh đạo Ban duyệt");

        var head = await OpenFromQueueAsync(journey, "truongban.thanhdong", journey.Title);
        var open = head.Locator(".checklist input:not(:checked)");
        await Assertions.Expect(open).ToHaveCountAsync(6);
        for (var left = 6; left > 0; left--)
        {
            await head.ToAsync(".checklist input:not(:checked)");
            await head.Keyboard.PressAsync("Space");
            await Assertions.Expect(open).ToHaveCountAsync(left - 1);
        }
        await head.PressWordsAsync("Duyệt và đăng");
        await head.GetByRole(AriaRole.Link, new() { Name = "Xem trên cổng" }).WaitForAsync();
    }

    private async Task<IPage> SignInAsync(ArticleJourney journey, string person, string path)
    {
        var page = await journey.NewPageAsync();
        await KeysAlone.SignInAsync(page, portal.AdminUrl, person, path);
        return page;
    }

    private static async Task WriteAsync(IPage page, string title)
    {
        await page.Locator("#noi-dung-bai").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.TypeIntoAsync("#tieu-de", title);
        await page.TypeIntoAsync("#sapo", "Tin viết hoàn toàn bằng bàn phím.");
        await page.TypeIntoAsync("#noi-dung-bai", "Người viết không dùng chuột từ đầu đến cuối.");
        await page.TypeIntoAsync("#chuyen-muc", "Tin tức");
        await page.TypeIntoAsync("#linh-vuc", "Văn hóa");
        await page.ToAsync("#su-kien");
        // ED18: typed in one field, as people write it
        await page.Keyboard.TypeAsync(new WardClock(TimeProvider.System).LocalNow.AddMinutes(-20).ToString("d/M/yy H:mm", CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Tab");
    }

    private async Task<IPage> OpenFromQueueAsync(ArticleJourney journey, string person, string title)
    {
        var page = await SignInAsync(journey, person, "/thanh-dong/viec-cua-toi");
        await KeysAlone.OpenFromQueueAsync(page, title);
        return page;
    }
}
