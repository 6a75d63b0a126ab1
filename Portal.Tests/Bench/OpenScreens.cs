using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>Two hundred lists open at once in real tabs: what each holds on the server's heap, and how long after closing it is free again.</summary>
internal static class OpenScreens
{
    private const int Screens = 200;
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(11);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var (folder, _) = await ground.SampleAsync();
        await using var host = new CircuitHost(folder, FreePorts.Take(1)[0]);
        host.Start();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningPortal.LaunchAsync(playwright);
        await using var window = await RunningPortal.NewWindowAsync(browser);
        var first = await CircuitHost.SignInAsync(window, host.Url);
        // Warm: what every screen shares is there before it is counted
        await OpenAsync(window, host.Url);
        var before = CircuitHost.Heap();
        var already = host.Open;

        for (var i = 0; i < Screens; i++) await OpenAsync(window, host.Url);
        var each = (CircuitHost.Heap() - before) / Megabyte / Screens;
        if (host.Open - already != Screens) throw new InvalidOperationException($"{host.Open - already} circuits are open instead of {Screens}.");

        foreach (var page in window.Pages.Where(p => p != first).ToList()) await page.CloseAsync();
        var clock = Stopwatch.StartNew();
        while (host.Open > 1 && clock.Elapsed < Patience) await Task.Delay(200);
        var freed = clock.Elapsed.TotalSeconds;
        var left = (CircuitHost.Heap() - before) / Megabyte;
        var more = string.Create(CultureInfo.InvariantCulture, $"{left:0.#} MB more on the heap than before");
        return
        [
            Figures.CircuitHeap.Of(each, $"live objects a screen, {Screens} lists of 25 rows; what the browser's driver holds in this process is in it"),
            Figures.CircuitFreed.Of(freed, "until the last circuit was gone; " + more),
        ];
    }

    private static async Task OpenAsync(IBrowserContext window, string url)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(url + "/thanh-dong/bai");
        await RunningPortal.ReadyAsync(page);
        await page.WaitForSelectorAsync("a.row-link");
    }
}
