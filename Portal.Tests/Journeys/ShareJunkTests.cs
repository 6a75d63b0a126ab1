using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>Shares typed with letters among the digits, in the real browser: what is shown is what is stored, or it is marked.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "BUG5")]
public sealed class ShareJunkTests(RunningPortal portal)
{
    [Fact]
    public async Task A_share_with_a_letter_is_marked_stays_as_typed_and_is_not_saved_until_it_is_a_number()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var page = await journey.AsAsync("tacgia.thanhdong", "/thanh-dong/bai/moi");
            await page.FillAsync("#tieu-de", journey.Title);
            while (await page.Locator("div.person").CountAsync() is var count && count < 2)
            {
                await page.ClickAsync("text=Thêm người");
                await Assertions.Expect(page.Locator("div.person")).ToHaveCountAsync(count + 1);
            }
            await ArticleJourney.ChooseAsync(page, 1, "Đặng Thị Vân Khanh");
            await ArticleJourney.ChooseAsync(page, 2, "Phạm Thị Hà My");
            await page.ClickAsync("text=Chia đều");
            var (first, second) = (Share(page, 1), Share(page, 2));
            await Assertions.Expect(first).ToHaveValueAsync("50");
            foreach (var (field, typed) in new[] { (first, "7O"), (second, "１００") })
            {
                await field.FillAsync(typed);
                await field.PressAsync("Tab");
                await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
                await Assertions.Expect(field).ToHaveValueAsync(typed);
            }
            await Assertions.Expect(page.Locator("#loi-Share1")).ToContainTextAsync("“7O” không phải là số");

            await page.Keyboard.PressAsync("Control+s");
            await Assertions.Expect(page.GetByTestId("refusals")).ToContainTextAsync("Tỷ lệ của tác giả 1 “7O” không phải là số");
            await Assertions.Expect(first).ToHaveValueAsync("7O");

            foreach (var (field, typed) in new[] { (first, "70"), (second, "30") })
            {
                await field.FillAsync(typed);
                await field.PressAsync("Tab");
                await Assertions.Expect(field).Not.ToHaveAttributeAsync("aria-invalid", "true");
            }
            await Assertions.Expect(page.GetByTestId("share-sum")).ToHaveTextAsync("Tổng 100%");
            await page.Keyboard.PressAsync("Control+s");
            await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        });
    }

    private static ILocator Share(IPage page, int author) => page.GetByLabel($"Tỷ lệ phần trăm của tác giả {author}");
}
