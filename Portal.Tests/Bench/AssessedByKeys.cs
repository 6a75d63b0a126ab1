using System.Diagnostics;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.Reports;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// A month of three hundred items assessed by keys alone in a real browser: how often a key is pressed an item besides typing its coefficient, and how long
/// a row takes from Enter until it is shown as stored, the browser in it.
/// </summary>
internal static class AssessedByKeys
{
    private const int Items = 300;
    private const string Portal = "phu-lien";

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var folder = await ground.SampleCopyAsync();
        var works = await FillAsync(folder);
        var (app, port) = await ground.StartAppAsync("Portal.Admin", new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["Database__DataFolder"] = folder, ["DOTNET_TieredPGO"] = "0",
        });
        await using var ends = app;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningPortal.LaunchAsync(playwright);
        await using var window = await RunningPortal.NewWindowAsync(browser);
        var page = await SignInAsync(window, BenchGround.Address(port), works[0]);
        var (presses, times) = (0, new List<double>());
        foreach (var work in works)
        {
            await page.Keyboard.TypeAsync("1,5");
            var clock = Stopwatch.StartNew();
            await page.Keyboard.PressAsync("Enter");
            presses++;
            await page.WaitForSelectorAsync($"#bai-{work}.assessed-row", new() { State = WaitForSelectorState.Attached });
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        var sorted = times.Order().ToList();
        var p95 = sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
        return
        [
            Figures.AssessPresses.Of((double)presses / Items, $"{Items} items, each by its coefficient and Enter; typing is not counted"),
            Figures.AssessSaved.Of(p95, FormattableString.Invariant($"from Enter until the row is shown as stored, median {Figures.Median(sorted):0} ms")),
        ];
    }

    /// <summary>Into this month, beside the few works it has.</summary>
    private static async Task<IReadOnlyList<int>> FillAsync(string folder)
    {
        var clock = new WardClock(TimeProvider.System);
        var factory = new PortalDbFactory(Options.Create(new DatabaseOptions { DataFolder = folder }), clock);
        var items = new SomeItems(() => factory.Create(Portal), Portal);
        var person = await items.PersonAsync("Mai Anh");
        var works = new List<int>();
        for (var i = 1; i <= Items; i++)
            works.Add(await items.PublishedAsync($"Bài đo số {i} trong ba trăm bài của tháng", clock.LocalNow, by: [(person, 100)], proposed: "tin-sau"));
        return works;
    }

    private static async Task<IPage> SignInAsync(IBrowserContext window, string url, int first)
    {
        var page = await window.NewPageAsync();
        var month = YearMonth.Of(new WardClock(TimeProvider.System).Today);
        await page.GotoAsync($"{url}/dang-nhap?ve={Uri.EscapeDataString($"/{Portal}/nhuan-but/{month}#bai-{first}")}");
        await page.FillAsync("#ten", "phoban.phulien");
        await page.FillAsync("#mat-khau", RunningPortal.Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync($"#bai-{first} td[data-col=points]:focus");
        return page;
    }
}
