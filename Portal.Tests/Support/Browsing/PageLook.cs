using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Portal.Tests.Support.Browsing;

/// <summary>Looks at an open page as axe does and as a hand on a narrow screen does; every fault is a line to be shown.</summary>
internal static class PageLook
{
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };
    private static readonly AxeRunOptions ContrastOnly = new() { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast") };

    /// <summary>
    /// All faults of axe, whatever their weight, and whether the page can be pushed sideways; <paramref name="dark"/> looks at the
    /// contrast of the dark scheme too.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, bool dark = false, string? state = null)
    {
        var where = $"{new Uri(page.Url).PathAndQuery}{(state is null ? "" : $" ({state})")} at {page.ViewportSize?.Width}";
        var faults = (await AskAsync(page, Everything, where)).ToList();
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) faults.Add($"{where}: {wide} px too wide");
        if (!dark) return faults;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange(await AskAsync(page, ContrastOnly, where + ", dark"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return faults;
    }

    private static async Task<IEnumerable<string>> AskAsync(IPage page, AxeRunOptions what, string where)
    {
        // The newer way gathers the results of frames in a page it opens for each call: there are no frames here
#pragma warning disable CS0618
        var result = await page.Locator("html").RunAxeLegacy(what);
#pragma warning restore CS0618
        if (result.Passes.Length == 0) throw new InvalidOperationException($"axe found nothing to look at: {where}");
        return result.Violations.SelectMany(v => v.Nodes.Select(n => $"{where}: {v.Impact} {v.Id} {n.Target} {n.Html[..Math.Min(120, n.Html.Length)]}"));
    }
}
