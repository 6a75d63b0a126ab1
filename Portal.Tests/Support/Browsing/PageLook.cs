using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Portal.Tests.Support.Browsing;

/// <summary>Looks at an open page as axe does and as a hand on a narrow screen does; every fault is a line to be shown.</summary>
internal static class PageLook
{
    /// <summary>A desk and a phone.</summary>
    public static readonly (int Width, int Height)[] Screens = [(1366, 768), (390, 844)];

    /// <summary>Those and a large screen, for pages that lay themselves out anew there.</summary>
    public static readonly (int Width, int Height)[] AllScreens = [.. Screens, (1920, 1080)];

    private static readonly Lazy<string> Axe = new(() =>
    {
        using var script = typeof(AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    });

    /// <summary>
    /// All faults of axe on every screen, whatever their weight, and whether the page can be pushed sideways; <paramref name="dark"/>
    /// looks at the contrast of the dark scheme too. One page is looked at on all screens: nothing the server sends depends on the width.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, bool dark = false, string? state = null, bool large = false)
    {
        var faults = new List<string>();
        foreach (var (width, height) in large ? AllScreens : Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            faults.AddRange(await OnThisScreenAsync(page, dark, state));
        }
        return faults;
    }

    /// <summary>The same on the screen the page has now.</summary>
    public static async Task<IReadOnlyList<string>> OnThisScreenAsync(IPage page, bool dark = false, string? state = null)
    {
        var where = $"{new Uri(page.Url).PathAndQuery}{(state is null ? "" : $" ({state})")} at {page.ViewportSize?.Width}";
        var faults = (await AskAsync(page, null, where)).ToList();
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: {wide} px too wide"));
        if (!dark) return faults;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange(await AskAsync(page, "color-contrast", where + ", dark"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return faults;
    }

    /// <summary>Asked here and not by the library's own call, which hands the whole script over again each time.</summary>
    private static async Task<IEnumerable<string>> AskAsync(IPage page, string? rule, string where)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe.Value);
        var seen = await page.EvaluateAsync<Seen>("""
            async rule => {
              const { passes, violations } = await axe.run(document, { resultTypes: ["violations"], ...(rule ? { runOnly: [rule] } : {}) });
              const lines = violations.flatMap(v => v.nodes.map(n => `${v.impact} ${v.id} ${n.target} ${n.html.slice(0, 120)}`));
              return { passes: passes.length, faults: lines };
            }
            """, rule);
        if (seen.Passes == 0) throw new InvalidOperationException($"axe found nothing to look at: {where}");
        return seen.Faults.Select(f => $"{where}: {f}");
    }

    private sealed record Seen
    {
        public int Passes { get; init; }
        public string[] Faults { get; init; } = [];
    }
}
