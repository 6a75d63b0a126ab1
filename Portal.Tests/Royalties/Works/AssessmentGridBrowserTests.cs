using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Works;

/// <summary>The keyboard and the clipboard of the assessment grid, on three works added to this month in Dương Kinh.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class AssessmentGridBrowserTests(RunningPortal portal) : IAsyncLifetime
{
    private readonly WardClock clock = new(TimeProvider.System);
    private readonly List<int> works = [];
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        var factory = new PortalDbFactory(Options.Create(new DatabaseOptions { DataFolder = portal.DataFolder }), clock);
        var items = new SomeItems(() => factory.Create("duong-kinh"), "duong-kinh");
        var person = await items.PersonAsync("Mai Anh");
        for (var i = 1; i <= 3; i++) works.Add(await items.PublishedAsync($"Bài thử bàn phím {i}", clock.LocalNow, by: [(person, 100)]));
        window = await portal.NewWindowAsync();
        page = await portal.SignInAsync(window, "phoban.duongkinh", $"/duong-kinh/nhuan-but/{YearMonth.Of(clock.Today)}#bai-{works[0]}");
        await Assertions.Expect(Coefficient(0)).ToBeFocusedAsync();
    }

    public async Task DisposeAsync() => await window.DisposeAsync();

    private ILocator Row(int i) => page.Locator($"#bai-{works[i]}");

    private ILocator Coefficient(int i) => Row(i).Locator("[data-coefficient]");

    [Fact]
    public async Task Enter_saves_the_row_and_goes_down_and_the_arrows_move_within_the_column()
    {
        await page.Keyboard.TypeAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Coefficient(1)).ToBeFocusedAsync();
        await Assertions.Expect(Row(0)).ToContainTextAsync("Đã lưu");
        await page.Keyboard.TypeAsync("99");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Coefficient(2)).ToBeFocusedAsync();
        await Assertions.Expect(Row(1)).ToContainTextAsync("vượt mức tối đa");
        await Assertions.Expect(Coefficient(1)).ToHaveValueAsync("99");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Coefficient(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_pasted_column_fills_the_rows_below()
    {
        await Coefficient(0).EvaluateAsync("""
            input => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text', '1\t2026\r\n99\r\nchưa biết\r\n');
              input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """);
        await Assertions.Expect(Row(0)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(Row(1)).ToContainTextAsync("vượt mức tối đa");
        await Assertions.Expect(Row(2)).ToContainTextAsync("không phải là số");
        await Assertions.Expect(Coefficient(2)).ToHaveValueAsync("chưa biết");
    }

    [Fact]
    public async Task Leaving_with_a_row_unsaved_asks_first()
    {
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.SetResult(dialog.Message);
        };
        await page.Keyboard.TypeAsync("99");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Người nhận" }).ClickAsync();
        await Assertions.Expect(Row(0)).ToContainTextAsync("vượt mức tối đa");
        Assert.Contains("1 dòng chưa lưu", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
        await Assertions.Expect(Coefficient(0)).ToHaveValueAsync("99");
        // What stays is what the tab says
        await Assertions.Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Chấm bài" })).ToHaveAttributeAsync("aria-selected", "true");
    }
}
