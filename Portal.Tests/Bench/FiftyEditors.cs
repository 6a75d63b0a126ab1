using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// Fifty people of four portals at work at once on one back-office, each in a window and circuit of their own, all on this machine: authors write, save and
/// send, the others look after queue, lists and items. An action lasts from the click until its outcome is in sight; the browser of all fifty is in it.
/// </summary>
internal static class FiftyEditors
{
    /// <summary>The first warms everybody's page and is not counted.</summary>
    private const int Rounds = 4;

    /// <summary>With the accounts shared by several windows; all differ in what they do when.</summary>
    private static readonly IReadOnlyList<string> People =
    [
        .. new[] { "thanhdong", "phulien", "duongkinh", "haiphong" }.SelectMany(portal =>
            Enumerable.Repeat("tacgia." + portal, 8).Concat(["thuky." + portal, "thuky." + portal, "phoban." + portal, "truongban." + portal])),
        "duyet.vhxh.thanhdong", "duyet.vphdndubnd.thanhdong",
    ];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        // What fifty people write, and the app they wrote in, would stand in the way of the figures after this one
        var folder = await ground.SampleCopyAsync();
        var (app, port) = await ground.StartAppAsync("Portal.Admin", new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["Database__DataFolder"] = folder, ["DOTNET_TieredPGO"] = "0",
        });
        await using var ends = app;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningPortal.LaunchAsync(playwright);
        var people = new List<ReplayedPerson>();
        var signedIn = new Dictionary<string, IReadOnlyList<Cookie>>(StringComparer.Ordinal);
        foreach (var (login, number) in People.Select((p, i) => (p, i)))
            people.Add(await ReplayedPerson.ComeInAsync(browser, BenchGround.Address(port), login, number, signedIn));

        using var office = Process.GetProcessById(app.Id);
        var before = office.TotalProcessorTime;
        var times = new ConcurrentBag<(string Act, double Milliseconds)>();
        await Task.WhenAll(people.Select(p => p.WorkAsync(Rounds, (round, act, milliseconds) =>
        {
            if (round > 0) times.Add((act, milliseconds));
        })));
        office.Refresh();
        var work = (office.TotalProcessorTime - before).TotalMilliseconds * (Rounds - 1) / Rounds;
        foreach (var person in people) await person.DisposeAsync();
        var all = times.Select(t => t.Milliseconds).Order().ToList();
        var by = string.Join("; ", times.GroupBy(t => t.Act, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            string.Create(CultureInfo.InvariantCulture, $"{g.Key} {Figures.Median(g.Select(t => t.Milliseconds)):0}/{P95(g.Select(t => t.Milliseconds)):0}")));
        return [Figures.FiftyEditors.Of(P95(all), string.Create(CultureInfo.InvariantCulture,
            $"{all.Count} actions of {People.Count} people, median {Figures.Median(all):0} ms, the back-office at work for {work / all.Count:0} ms; ")
            + $"median/p95 by kind: {by}")];
    }

    private static double P95(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
    }
}
