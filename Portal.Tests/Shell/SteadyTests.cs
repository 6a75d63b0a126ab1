using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>What appears under a finger is not pressed; what the person has scrolled there is.</summary>
[Trait("needs", "chromium")]
[Trait("Fault", "ED2")]
public sealed class SteadyTests(BareBrowser bare) : IClassFixture<BareBrowser>, IAsyncLifetime
{
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        window = await bare.Browser.NewContextAsync(new() { HasTouch = true, ViewportSize = new() { Width = 390, Height = 844 } });
        page = await window.NewPageAsync();
        await page.SetContentAsync($"""
            <!DOCTYPE html><style>label, button {"{ display: block; height: 60px }"}</style>
            <button id="duyet">Duyệt và đăng</button>
            {string.Concat(Enumerable.Range(1, 60).Select(i => $"<label><input type=checkbox>Việc {i}</label>"))}
            """);
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Repository.Root, "Portal.Admin", "wwwroot", "js", "steady.js") });
    }

    public async Task DisposeAsync() => await window.DisposeAsync();

    [Theory]
    [InlineData("touch")]
    [InlineData("mouse")]
    public async Task An_item_scrolled_to_the_place_of_the_last_press_is_ticked_at_the_first_press(string by)
    {
        await PressAsync(by, 20, 400);
        if (by == "mouse") await page.Mouse.WheelAsync(0, 180);
        else await DragAsync(600, 400);
        // A page still gliding takes a tap for a hand that stops it
        await page.WaitForFunctionAsync(
            "() => scrollY > 100 && scrollY === window.before || (window.before = scrollY, false)", null, new() { PollingInterval = 200 });
        await PressAsync(by, 20, 400);
        Assert.Equal(2, await page.Locator("input:checked").CountAsync());
    }

    [Fact]
    public async Task A_page_scrolled_by_itself_a_while_ago_is_pressed_at_the_first_press()
    {
        await page.Clock.InstallAsync();
        await PressAsync("touch", 20, 400);
        await page.EvaluateAsync("() => new Promise(done => { addEventListener('scroll', () => setTimeout(done, 0), { once: true }); scrollBy(0, 180); })");
        await page.Clock.RunForAsync(2000);
        await PressAsync("touch", 20, 400);
        Assert.Equal(2, await page.Locator("input:checked").CountAsync());
    }

    [Fact]
    public async Task A_double_tap_presses_nothing_that_came_by_the_first()
    {
        await page.EvaluateAsync("""
            () => document.querySelector("#duyet").addEventListener("click", event => {
              const next = document.createElement("button");
              next.id = "soan";
              next.textContent = "Soạn bản mới";
              next.addEventListener("click", () => { document.title = "gõ nhầm"; });
              event.target.replaceWith(next);
            })
            """);
        await page.Touchscreen.TapAsync(30, 30);
        await page.Touchscreen.TapAsync(32, 33);
        Assert.Equal("", await page.TitleAsync());
        Assert.Equal(1, await page.Locator("#soan").CountAsync());
    }

    private Task PressAsync(string by, float x, float y) => by == "touch" ? page.Touchscreen.TapAsync(x, y) : page.Mouse.ClickAsync(x, y);

    /// <summary>A finger laid on the page and drawn up.</summary>
    private async Task DragAsync(int from, int to)
    {
        var devtools = await window.NewCDPSessionAsync(page);
        await TouchAsync("touchStart", from);
        for (var y = from; y >= to; y -= 20) await TouchAsync("touchMove", y);
        await TouchAsync("touchEnd", null);
        await devtools.DetachAsync();

        Task TouchAsync(string what, int? y) => devtools.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = what, ["touchPoints"] = y is { } at ? new[] { new { x = 20, y = at } } : [],
        });
    }
}
