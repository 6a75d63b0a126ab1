using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>Two pages write in one draft: each knows of the other, the second save is compared, and neither text is lost.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "ED17")]
public sealed class TwoPeopleJourneyTests(RunningPortal portal)
{
    private const string First = "Bản người thứ nhất viết, 15 hộ";
    private const string Second = "Bản người thứ hai viết, 16 hộ";

    [Fact]
    public async Task The_second_save_shows_both_texts_and_each_can_be_taken_without_losing_the_other()
    {
        await using var one = await portal.NewWindowAsync();
        await using var two = await portal.NewWindowAsync();
        var first = await portal.SignInAsync(one, "tacgia.duongkinh", "/duong-kinh/bai/moi");
        await OwnBackOffice.WatchedAsync(first);
        await first.FillAsync("#tieu-de", "Bản nháp chung");
        await first.WaitForURLAsync("**/soan");
        var second = await portal.SignInAsync(two, "tacgia.duongkinh", new Uri(first.Url).AbsolutePath);
        await OwnBackOffice.WatchedAsync(second);
        await second.GetByTestId("others").WaitForAsync();

        await first.FillAsync("#tieu-de", First);
        await first.Keyboard.PressAsync("Control+s");
        await first.Locator(".mud-snackbar").Filter(new() { HasText = "Đã lưu bản nháp" }).WaitForAsync();
        await second.FillAsync("#tieu-de", Second);
        var card = second.GetByTestId("two-texts");
        await card.WaitForAsync();
        await Assertions.Expect(card.Locator("del")).ToContainTextAsync(["nhất", "15"]);
        await Assertions.Expect(card.Locator("ins")).ToContainTextAsync(["hai", "16"]);
        await Assertions.Expect(second.Locator("#tieu-de")).ToHaveValueAsync(Second);
        Assert.Empty(await PageLook.FaultsAsync(second, dark: true, state: "two texts"));

        await second.GetByRole(AriaRole.Button, new() { Name = "Lưu bản của tôi" }).ClickAsync();
        await second.Locator(".mud-snackbar").Filter(new() { HasText = "Đã lưu bản của bạn" }).WaitForAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await Assertions.Expect(second.GetByTestId("kept")).ToContainTextAsync(First);

        await first.FillAsync("#tieu-de", First + " và 5 hộ");
        await first.GetByTestId("two-texts").WaitForAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "Lấy bản của" }).ClickAsync();
        await Assertions.Expect(first.Locator("#tieu-de")).ToHaveValueAsync(Second);
        await Assertions.Expect(first.GetByTestId("kept")).ToContainTextAsync(First + " và 5 hộ");
        await Assertions.Expect(first.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
    }

    [Fact]
    public async Task Two_texts_are_made_one_by_paragraph_and_saved_as_any_other()
    {
        await using var one = await portal.NewWindowAsync();
        await using var two = await portal.NewWindowAsync();
        var first = await portal.SignInAsync(one, "tacgia.duongkinh", "/duong-kinh/bai/moi");
        await OwnBackOffice.WatchedAsync(first);
        await first.FillAsync("#tieu-de", "Bản nháp để gộp");
        await WriteAsync(first, "Có 15 hộ dân dự.", "Họp tại nhà văn hóa tổ 5.");
        await first.WaitForURLAsync("**/soan");
        await SavedAsync(first);
        var second = await portal.SignInAsync(two, "tacgia.duongkinh", new Uri(first.Url).AbsolutePath);
        await OwnBackOffice.WatchedAsync(second);

        await WriteAsync(first, "Có 15 hộ dân dự.", "Họp tại nhà văn hóa tổ 7.");
        await first.FillAsync("#tieu-de", "Tiêu đề người thứ nhất");
        await SavedAsync(first);
        await second.FillAsync("#tieu-de", "Tiêu đề người thứ hai");
        await WriteAsync(second, "Có 16 hộ dân dự.", "Họp tại nhà văn hóa tổ 5.");
        await second.GetByRole(AriaRole.Button, new() { Name = "Gộp hai bản…" }).ClickAsync();
        await Assertions.Expect(second.GetByTestId("merge-sum")).ToContainTextAsync("Còn 1 chỗ cần bạn chọn");
        Assert.Empty(await PageLook.FaultsAsync(second, dark: true, state: "merge"));
        await second.SetViewportSizeAsync(1366, 768);
        await second.GetByRole(AriaRole.Button, new() { Name = "Đưa bản gộp vào khung soạn" }).ClickAsync();
        await Assertions.Expect(second.Locator(".merge-choice .field-error")).ToHaveCountAsync(1);
        await second.Locator(".merge-choice").GetByText("Của bạn").ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Đưa bản gộp vào khung soạn" }).ClickAsync();

        await Assertions.Expect(second.Locator(".rich-text")).ToHaveTextAsync("Có 16 hộ dân dự.Họp tại nhà văn hóa tổ 7.");
        await Assertions.Expect(second.Locator("#tieu-de")).ToHaveValueAsync("Tiêu đề người thứ hai");
        await Assertions.Expect(second.GetByTestId("two-texts")).ToHaveCountAsync(0);
        await Assertions.Expect(second.GetByTestId("kept")).ToContainTextAsync("Tiêu đề người thứ nhất");
        await SavedAsync(second);
        await second.ReloadAsync();
        await OwnBackOffice.WatchedAsync(second);
        await Assertions.Expect(second.Locator(".rich-text")).ToHaveTextAsync("Có 16 hộ dân dự.Họp tại nhà văn hóa tổ 7.");
    }

    private static async Task WriteAsync(IPage page, params string[] paragraphs)
    {
        await page.ClickAsync("#noi-dung-bai");
        await page.Keyboard.PressAsync("Control+a");
        foreach (var (i, paragraph) in paragraphs.Index())
        {
            if (i > 0) await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.InsertTextAsync(paragraph);
        }
    }

    private static Task SavedAsync(IPage page) =>
        Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc", new() { Timeout = 15000 });
}
