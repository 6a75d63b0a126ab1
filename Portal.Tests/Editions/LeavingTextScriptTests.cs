using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Tab belongs to the text box; only right after Escape it leaves it.</summary>
[Trait("needs", "chromium")]
public sealed class LeavingTextScriptTests(BareBrowser bare) : IClassFixture<BareBrowser>, IAsyncLifetime
{
    private ScriptPage page = null!;

    public async Task InitializeAsync()
    {
        page = await ScriptPage.OpenAsync(bare);
        await page.AttachAsync(html: "<table><tbody><tr><td>một</td><td>hai</td></tr></tbody></table>");
        await page.ClickWordAsync("một");
    }

    public async Task DisposeAsync() => await page.DisposeAsync();

    private Task<bool> IsInsideAsync() =>
        page.EvaluateAsync<bool>("() => document.querySelector('.rich-text').contains(document.activeElement)");

    [Fact]
    public async Task Right_after_Escape_Tab_leaves_it()
    {
        await page.PressAsync("Escape");
        await page.PressAsync("Tab");

        Assert.False(await IsInsideAsync());
    }

    [Fact]
    public async Task After_a_click_into_another_cell_Tab_goes_from_cell_to_cell_again()
    {
        await page.PressAsync("Escape");
        await page.ClickWordAsync("một");
        await page.PressAsync("Tab");

        Assert.True(await IsInsideAsync());
        await page.TypeAsync("Ba");
        Assert.Contains("Ba", await page.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_that_only_ends_a_composition_lets_nobody_out()
    {
        await page.EvaluateAsync("""
            () => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true, cancelable: true }))
            """);
        await page.PressAsync("Tab");

        Assert.True(await IsInsideAsync());
    }

    [Fact]
    public async Task What_is_composed_after_Escape_takes_it_back()
    {
        await page.PressAsync("Escape");
        await page.ComposeAsync(["phường"]);
        await page.PressAsync("Tab");

        Assert.True(await IsInsideAsync());
    }
}
