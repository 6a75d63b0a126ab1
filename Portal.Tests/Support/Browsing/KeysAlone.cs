using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Portal.Tests.Support.Browsing;

/// <summary>A page as somebody uses it who has no mouse: only keys, and only where the focus really is.</summary>
internal static class KeysAlone
{
    private const int MostTabs = 120;

    /// <summary>Signs in at the door, whose name field has the focus when it opens.</summary>
    public static async Task SignInAsync(IPage page, string adminUrl, string person, string path)
    {
        await page.GotoAsync($"{adminUrl}/dang-nhap?ve={Uri.EscapeDataString(path)}");
        await Assertions.Expect(page.Locator("#ten")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(person);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(RunningPortal.Password);
        await page.Keyboard.PressAsync("Enter");
        await RunningPortal.ReadyAsync(page);
    }

    /// <summary>From the queue, which is open, to the item of that title.</summary>
    public static async Task OpenFromQueueAsync(IPage page, string title)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = title }).WaitForAsync();
        await page.OpenedAsync();
        await ToWordsAsync(page, title);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/bai/[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)));
        // The queue is gone and the item's own bar is there; the page has by then put the focus on its heading
        await page.Locator(".bar").WaitForAsync();
        await Assertions.Expect(page.Locator("table.queue")).ToHaveCountAsync(0);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>A page puts the focus on its heading once: after a tab it would take the key from what was reached.</summary>
    public static Task OpenedAsync(this IPage page) => page.Locator("h1:focus").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public static async Task TypeIntoAsync(this IPage page, string selector, string text)
    {
        await ToAsync(page, selector);
        await page.Keyboard.TypeAsync(text);
    }

    public static async Task PressWordsAsync(this IPage page, string words, bool back = false)
    {
        await ToWordsAsync(page, words, back);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>To a link or button by its words or its name.</summary>
    public static Task ToWordsAsync(this IPage page, string words, bool back = false)
    {
        var asked = JsonSerializer.Serialize(words);
        return GoAsync(page, $"e => e.matches('a, button, summary') && `${{e.textContent}} ${{e.ariaLabel ?? ''}}`.includes({asked})", words, back);
    }

    public static Task ToAsync(this IPage page, string selector, bool back = false) =>
        GoAsync(page, $"e => e.matches({JsonSerializer.Serialize(selector)})", selector, back);

    public static async Task OpenNextTabAsync(this IPage page)
    {
        await page.ToAsync("[role=tab]");
        await page.Keyboard.PressAsync("ArrowRight");
        // The focus goes there by way of the server: pressed before, Enter would open the tab that is open
        await Assertions.Expect(page.Locator("[role=tab]").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>
    /// Awaited before the way there begins: a browser told only in the moment of the key opens a window of its own every sixth time, and nobody hears of it.
    /// </summary>
    public static async Task<IFileChooser> ChooserAsync(this IPage page, string selector)
    {
        var chooser = page.WaitForFileChooserAsync();
        await page.ToAsync(selector);
        await page.Keyboard.PressAsync("Enter");
        return await chooser;
    }

    private static async Task GoAsync(IPage page, string isIt, string what, bool back)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            if (await page.EvaluateAsync<bool>($"() => ({isIt})(document.activeElement)")) return;
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }
        Assert.Fail($"“{what}” was not reached with {MostTabs} Tab keys.");
    }
}
