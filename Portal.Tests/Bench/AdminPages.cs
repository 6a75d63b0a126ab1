using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// The list of editions, 25 rows, over a counted line: what its load, its next page and another order weigh, how large the page is, how long until its rows
/// stand there against the plainest table of the same rows, and what styles and scripts weigh for a first visit.
/// </summary>
internal static class AdminPages
{
    private const double Kilobyte = 1024;
    private const int Rounds = 15;
    private const string List = "/thanh-dong/bai";

    // Nothing more is on its way then
    private const int Quiet = 1500;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var (folder, _) = await ground.SampleAsync();
        var port = FreePorts.Take(1)[0];
        await using var host = new CircuitHost(folder, port);
        host.Start();
        await using var line = new CountingLine(port);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningPortal.LaunchAsync(playwright);
        await using var window = await RunningPortal.NewWindowAsync(browser);
        var payload = 0L;
        window.Page += (_, opened) => opened.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) => Interlocked.Add(ref payload, frame.Binary?.Length ?? frame.Text?.Length ?? 0);
        var page = await CircuitHost.SignInAsync(window, line.Url);
        await OpenAsync(page, line.Url);
        var assets = await page.EvaluateAsync<double>("""
            () => performance.getEntriesByType("resource").filter(r => /\.(css|js)(\?|$)/.test(r.name)).reduce((sum, r) => sum + r.encodedBodySize, 0)
            """);

        var load = await WeighAsync(() => OpenAsync(page, line.Url));
        var nodes = await page.EvaluateAsync<double>("() => document.querySelectorAll('*').length");
        var next = await WeighAsync(() => page.ClickAsync("text=Trang sau"));
        var order = await WeighAsync(() => page.ClickAsync(".list-rows th:not(.pick) a"));
        var (rows, plain) = await TimeAsync(page);
        return
        [
            Figures.ListLoad.Of(load.Wire, Note(load)), Figures.ListLoadPayload.Of(load.Payload, "unpacked messages of the circuit"),
            Figures.ListNext.Of(Math.Max(next.Wire, order.Wire), $"next page {Note(next)}; order {Note(order)}"),
            Figures.ListNextPayload.Of(Math.Max(next.Payload, order.Payload), "the heavier of next page and order"),
            Figures.ListNodes.Of(nodes, "elements of the whole page"),
            Figures.ListTime.Of(Figures.Median(rows) / Figures.Median(plain), $"medians of {Rounds}: {Figures.Rounds([Figures.Median(rows)])} and "
                + $"{Figures.Rounds([Figures.Median(plain)])} ms from leaving another page to the last row"),
            Figures.AdminAssets.Of(assets / Kilobyte, "styles and scripts of a first visit to a list, as they come"),
        ];

        async Task<(double Wire, double Payload)> WeighAsync(Func<Task> act)
        {
            await page.WaitForTimeoutAsync(Quiet);
            line.Taken();
            Interlocked.Exchange(ref payload, 0);
            await act();
            await page.WaitForTimeoutAsync(Quiet);
            return (line.Taken() / Kilobyte, Interlocked.Read(ref payload) / Kilobyte);
        }
    }

    private static string Note((double Wire, double Payload) weighed) =>
        $"{FigureKind.Number(weighed.Wire)} KB packed, {FigureKind.Number(weighed.Payload)} KB unpacked";

    private static async Task OpenAsync(IPage page, string url)
    {
        await page.GotoAsync(url + List);
        await RunningPortal.ReadyAsync(page);
        await page.WaitForSelectorAsync(".list-rows a.row-link");
    }

    /// <summary>Inside one circuit from one page to the other, in turn: milliseconds until the rows are drawn.</summary>
    private static async Task<(List<double> Rows, List<double> Plain)> TimeAsync(IPage page)
    {
        var (rows, plain) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var seen = (await GoAsync(page, "/thanh-dong/bang-tran", ".plain-rows tbody tr"), await GoAsync(page, List, ".list-rows tbody tr"));
            // The first of each compiles
            if (round == 0) continue;
            plain.Add(seen.Item1);
            rows.Add(seen.Item2);
        }
        return (rows, plain);
    }

    private static Task<double> GoAsync(IPage page, string path, string row) => page.EvaluateAsync<double>("""
        ([path, row]) => new Promise(done => {
            const begin = performance.now();
            const watch = new MutationObserver(() => {
                if (document.querySelectorAll(row).length < 25) return;
                watch.disconnect();
                requestAnimationFrame(() => done(performance.now() - begin));
            });
            watch.observe(document.body, { childList: true, subtree: true });
            Blazor.navigateTo(path);
        })
        """, new[] { path, row });
}
