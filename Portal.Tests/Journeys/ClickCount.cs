using Microsoft.Playwright;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>
/// Clicks and taps of all people of a journey. Typing is none, nor is Tab or Enter, nor a tick of the checklist, which the regulation asks for; a choice in a
/// list is one.
/// </summary>
internal sealed class ClickCount
{
    private readonly List<string> made = [];

    public async Task ClickAsync(ILocator what)
    {
        made.Add(what.ToString()!);
        await what.ClickAsync();
    }

    public async Task TapAsync(ILocator what)
    {
        made.Add(what.ToString()!);
        await what.TapAsync();
    }

    /// <summary>A file chosen in the box that the click opens.</summary>
    public async Task ChooseFileAsync(IPage page, ILocator opener, string file)
    {
        var box = await page.RunAndWaitForFileChooserAsync(() => ClickAsync(opener));
        await box.SetFilesAsync(file);
    }

    public async Task ChooseAsync(ILocator list, SelectOptionValue choice)
    {
        made.Add(list.ToString()!);
        await list.SelectOptionAsync(choice);
    }

    /// <summary>The second choice of a list of ours, by keys; it counts all the same.</summary>
    public async Task ChooseByKeyAsync(ILocator list)
    {
        made.Add(list.ToString()!);
        await list.PressAsync("ArrowDown");
        await Assertions.Expect(list).ToHaveAttributeAsync("aria-expanded", "true");
        await list.PressAsync("ArrowDown");
        await list.PressAsync("Enter");
    }

    /// <summary>
    /// Ticks the whole checklist, uncounted. Under a finger the page is scrolled by hand before each tick, as everybody must: without that a second tap on the
    /// same spot is taken for half of a double tap.
    /// </summary>
    public static async Task TickAllAsync(IPage page, bool phone)
    {
        var boxes = page.Locator(".checklist input");
        await boxes.First.WaitForAsync();
        foreach (var box in await boxes.AllAsync())
        {
            if (phone) await FingerAsync(page, box);
            else await box.CheckAsync();
            await Assertions.Expect(box).ToBeCheckedAsync();
        }
    }

    /// <summary>Looks for it by scrolling, then taps.</summary>
    public static async Task FingerAsync(IPage page, ILocator what)
    {
        await what.ScrollIntoViewIfNeededAsync();
        await page.Mouse.WheelAsync(0, 1);
        await what.TapAsync();
    }

    /// <summary>So many as the way takes today, and no more than it may take.</summary>
    public void AssertAre(int count, int most)
    {
        var said = string.Join('\n', made);
        Assert.True(made.Count <= most, $"{made.Count} clicks, at most {most}:\n{said}");
        Assert.True(made.Count == count, $"{made.Count} clicks and not {count}:\n{said}");
    }
}
