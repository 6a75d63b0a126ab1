using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.Reports;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Royalties.Works;

/// <summary>Keys, clipboard and line of the assessment sheet, on works added to this month in Dương Kinh.</summary>
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
        await AddWorksAsync(3);
        window = await portal.NewWindowAsync();
        page = await OpenAsync(window, "phoban.duongkinh");
    }

    public async Task DisposeAsync() => await window.DisposeAsync();

    private async Task AddWorksAsync(int count)
    {
        var factory = new PortalDbFactory(Options.Create(new DatabaseOptions { DataFolder = portal.DataFolder }), clock);
        var items = new SomeItems(() => factory.Create("duong-kinh"), "duong-kinh");
        var person = await items.PersonAsync("Mai Anh");
        // The first two leave a coefficient to choose, the genre of every third has but one
        for (var i = 1; i <= count; i++)
            works.Add(await items.PublishedAsync($"Bài thử bàn phím {i}", clock.LocalNow, by: [(person, 100)], proposed: i % 3 == 0 ? "tin" : "tin-sau"));
    }

    private async Task<IPage> OpenAsync(IBrowserContext at, string person)
    {
        var opened = await portal.SignInAsync(at, person, $"/duong-kinh/nhuan-but/{YearMonth.Of(clock.Today)}#bai-{works[0]}");
        await Assertions.Expect(Points(0, opened)).ToBeFocusedAsync();
        return opened;
    }

    private ILocator Row(int i, IPage? at = null) => (at ?? page).Locator($"#bai-{works[i]}");

    private ILocator Cell(int i, string column, IPage? at = null) => Row(i, at).Locator($"td[data-col={column}]");

    private ILocator Points(int i, IPage? at = null) => Cell(i, "points", at);

    private async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }

    private Task PasteAsync(string text) => page.EvaluateAsync("""
        text => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """, text);

    private Task<string> CopyAsync() => page.EvaluateAsync<string>("""
        () => {
          const clipboardData = new DataTransfer();
          document.activeElement.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
          return clipboardData.getData("text/plain");
        }
        """);

    [Fact]
    [Trait("Row", "G3"), Trait("Fault", "FIN17")]
    public async Task Works_are_assessed_by_keys_alone_and_every_cell_is_reached()
    {
        await page.Keyboard.TypeAsync("1,5");
        await PressAsync("Enter");
        await Assertions.Expect(Points(1)).ToBeFocusedAsync();
        await Assertions.Expect(Row(0)).ToContainTextAsync("Đã lưu");
        await page.Keyboard.TypeAsync("99");
        await PressAsync("Enter");
        await Assertions.Expect(Points(2)).ToBeFocusedAsync();
        await Assertions.Expect(Row(1)).ToContainTextAsync("vượt mức tối đa");
        await Assertions.Expect(Points(1)).ToContainTextAsync("99");
        // Escape puts back, Shift+Enter goes up, F2 goes on where it ended
        await page.Keyboard.TypeAsync("5");
        await PressAsync("Escape", "Shift+Enter", "F2", "Backspace", "Backspace");
        await page.Keyboard.TypeAsync("2,5");
        await PressAsync("Tab");
        await Assertions.Expect(Cell(1, "note")).ToBeFocusedAsync();
        await Assertions.Expect(Row(1)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(Points(2)).Not.ToContainTextAsync("5");
        await PressAsync("Home");
        await Assertions.Expect(Cell(1, "day")).ToBeFocusedAsync();
        await PressAsync("End", "ArrowLeft");
        await Assertions.Expect(Cell(1, "money")).ToBeFocusedAsync();
        await PressAsync("Home", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight");
        await Assertions.Expect(Cell(2, "genre")).ToBeFocusedAsync();
        // A row without genre is reached like any other, and given one by its first letters
        await PressAsync("Delete");
        // The one coefficient of its genre stands there already and is taken by Enter
        await PressAsync("ArrowRight", "ArrowRight", "Enter");
        await Assertions.Expect(Row(2)).ToContainTextAsync("Đã lưu");
        await PressAsync("Control+Home");
        await Assertions.Expect(page.Locator("tbody[data-work] td[data-col=day]").First).ToBeFocusedAsync();
        // Out of the sheet again
        await PressAsync("Escape", "Tab");
        await Assertions.Expect(page.Locator(".cells :focus")).ToHaveCountAsync(0);
    }

    [Fact]
    [Trait("Fault", "FIN17")]
    public async Task A_block_goes_in_and_out_by_the_clipboard_is_filled_down_and_undone()
    {
        await PressAsync("ArrowLeft", "ArrowLeft");
        await Assertions.Expect(Cell(0, "genre")).ToBeFocusedAsync();
        await PasteAsync("tin-sau\t\t1,5\t2026\r\ntin-sau\t\t99\r\ntin-sau\t\tchưa biết\r\n");
        await Assertions.Expect(Row(0)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(Row(1)).ToContainTextAsync("vượt mức tối đa");
        await Assertions.Expect(Row(2)).ToContainTextAsync("không phải là số");
        await Assertions.Expect(Points(2)).ToContainTextAsync("chưa biết");
        await PressAsync("ArrowRight", "ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown");
        await Assertions.Expect(page.Locator(".cells td[aria-selected=true]")).ToHaveCountAsync(3);
        Assert.Equal("1,5\r\n99\r\nchưa biết", await CopyAsync());
        await PressAsync("Control+d");
        await Assertions.Expect(Row(2)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(Points(2)).ToContainTextAsync("1,5");
        await PressAsync("Control+z");
        await Assertions.Expect(Points(2)).ToContainTextAsync("chưa biết");
        await Assertions.Expect(Points(0)).ToContainTextAsync("1,5");
    }

    [Fact]
    public async Task Two_assessors_see_each_others_rows_and_a_clash_shows_both_values()
    {
        await using var other = await portal.NewWindowAsync();
        var theirs = await OpenAsync(other, "thuky.duongkinh");
        await theirs.Keyboard.TypeAsync("2");
        await theirs.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Points(0)).ToContainTextAsync("2", new() { Timeout = 10_000 });
        // Typed here before the other's row had come
        await Row(1).EvaluateAsync("row => { row.dataset.version = '0'; }");
        await PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync("2,4");
        await PressAsync("Enter");
        await Assertions.Expect(Row(1)).ToContainTextAsync("Bạn nhập: hệ số 2,4");
        await Row(1).GetByText("Lưu phần tôi nhập").ClickAsync();
        await Assertions.Expect(Points(1, theirs)).ToContainTextAsync("2,4", new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task What_is_typed_over_a_dead_line_stays_is_marked_and_saves_when_the_line_is_back()
    {
        await window.SetOfflineAsync(true);
        await page.WaitForSelectorAsync("html[data-line=down]", new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.TypeAsync("1,5");
        await PressAsync("Enter");
        await Assertions.Expect(Points(0)).ToHaveAttributeAsync("data-typed", "1,5");
        await Assertions.Expect(page.Locator("[data-says-line]")).ToContainTextAsync("1 ô chưa lưu");
        await window.SetOfflineAsync(false);
        await Assertions.Expect(Row(0)).ToContainTextAsync("Đã lưu", new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("[data-says-line]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task What_was_refused_stands_there_again_after_the_page_was_closed_over_it()
    {
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.Keyboard.TypeAsync("99");
        await PressAsync("Enter");
        await Assertions.Expect(Row(0)).ToContainTextAsync("vượt mức tối đa");
        await page.ReloadAsync();
        await Assertions.Expect(Row(0)).ToContainTextAsync("vượt mức tối đa");
        await Assertions.Expect(Points(0)).ToContainTextAsync("99");
        await Row(0).GetByText("Bỏ phần vừa nhập").ClickAsync();
        await Assertions.Expect(Points(0)).Not.ToContainTextAsync("99");
        await page.ReloadAsync();
        await Assertions.Expect(Points(0)).ToBeFocusedAsync();
        await Assertions.Expect(Points(0)).Not.ToContainTextAsync("99");
    }

    [Fact]
    public async Task Leaving_with_a_row_unsaved_asks_first()
    {
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Message);
        };
        await page.Keyboard.TypeAsync("99");
        await PressAsync("Enter");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Người nhận" }).ClickAsync();
        await Assertions.Expect(Row(0)).ToContainTextAsync("vượt mức tối đa");
        Assert.Contains("1 dòng chưa lưu", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
        await Assertions.Expect(Points(0)).ToContainTextAsync("99");
        // What stays is what the tab says
        await Assertions.Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Chấm bài" })).ToHaveAttributeAsync("aria-selected", "true");
    }

    [Fact]
    [Trait("Fault", "FIN16")]
    public async Task FIN16_twenty_rows_of_one_line_are_in_sight_between_head_and_sums_and_axe_finds_no_fault()
    {
        await AddWorksAsync(24);
        await page.ReloadAsync();
        await Assertions.Expect(Points(0)).ToBeFocusedAsync();
        await PressAsync("ArrowDown");
        var seen = await page.EvaluateAsync<double[]>("""
            () => {
              const head = document.querySelector(".cells thead th").getBoundingClientRect().bottom;
              const foot = document.querySelector(".grid-total td").getBoundingClientRect().top;
              const rows = [...document.querySelectorAll("tbody[data-work] > tr:first-child")].map(row => row.getBoundingClientRect());
              const inSight = rows.filter(row => row.top >= head - 1 && row.bottom <= Math.min(foot, innerHeight) + 1);
              return [Math.max(...rows.map(row => row.height)), inSight.length];
            }
            """);
        Assert.InRange(seen[0], 24, 26);
        Assert.True(seen[1] >= 20, $"{seen[1]} rows in sight");
        Assert.Empty(await PageLook.FaultsAsync(page, dark: true));
    }
}
