using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>The focal point and a cut by mouse, by finger and by keys alone; the picture in the text follows.</summary>
[Trait("needs", "chromium")]
[Trait("Row", "B2")]
[Collection(RunningPortal.Collection)]
public sealed class FocusJourneyTests(RunningPortal portal) : IAsyncLifetime
{
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        window = await portal.NewWindowAsync();
        page = await portal.SignInAsync(window, "tacgia.thanhdong", "/thanh-dong/bai/moi");
        await page.SetInputFilesAsync("[data-field=Pictures]", Path.Combine(Repository.Root, "assets", "pictures", "hoi-nghi.jpg"));
        await page.Locator(".picture").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tâm và cắt ảnh 1" }).ClickAsync();
        await page.WaitForSelectorAsync("[data-points]");
    }

    public async Task DisposeAsync() => await window.DisposeAsync();

    private async Task<string?> FocusAsync(string axis) => await page.Locator(".picture").GetAttributeAsync("data-focus-" + axis);

    [Fact]
    public async Task A_press_on_the_picture_and_the_arrow_keys_move_the_point_and_the_numbers_say_where_it_is()
    {
        var stage = page.Locator("[data-stage] > image");
        await stage.ScrollIntoViewIfNeededAsync();
        var box = (await stage.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + box.Width * 0.2f, box.Y + box.Height * 0.75f);

        await Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-focus-x", "20");
        await Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-focus-y", "75");
        await page.FocusAsync("#anh-0-ngang");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-focus-x", "21");
        await Assertions.Expect(page.Locator("output[for=anh-0-ngang]")).ToHaveTextAsync("21 %");
        await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        // The point is dragged as well
        await page.HoverAsync(".focus-mark .dot");
        box = (await stage.BoundingBoxAsync())!;
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width * 0.5f, box.Y + box.Height * 0.3f, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".picture")).ToHaveAttributeAsync("data-focus-x", "50");
        Assert.Equal("30", await FocusAsync("y"));
    }

    [Fact]
    public async Task A_part_is_cut_by_its_corner_or_by_numbers_and_stands_in_the_text_where_the_whole_stood()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Đặt ảnh 1 vào bài, ở chỗ con trỏ" }).ClickAsync();
        var before = await page.Locator(".picture").GetAttributeAsync("data-picture");
        await Assertions.Expect(page.Locator("figure.placed")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cắt ảnh…" }).ClickAsync();
        await page.HoverAsync("[data-corner='right bottom'] .dot");
        var box = (await page.Locator("[data-stage] > image").BoundingBoxAsync())!;
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width * 0.7f, box.Y + box.Height * 0.8f, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("[data-edge=right]")).ToHaveValueAsync("70");
        await Assertions.Expect(page.Locator("[data-edge=bottom]")).ToHaveValueAsync("80");
        Assert.Empty(await PageLook.FaultsAsync(page, dark: true, "a picture being cut"));

        await page.FillAsync("[data-edge=left]", "10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cắt thành ảnh mới" }).ClickAsync();

        await Assertions.Expect(page.GetByTestId("upload-words")).ToContainTextAsync("Đã cắt thành ảnh mới");
        var after = await page.Locator(".picture").GetAttributeAsync("data-picture");
        Assert.NotEqual(before, after);
        await Assertions.Expect(page.Locator("figure.placed:not([data-gone])")).ToHaveCountAsync(1);
        var preview = (await page.Locator(".picture").GetAttributeAsync("data-preview"))!;
        Assert.Contains(preview, (await page.Locator("figure.placed img").GetAttributeAsync("src"))!, StringComparison.Ordinal);
    }
}
