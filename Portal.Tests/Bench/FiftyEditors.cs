using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Tests.Bench.Wire;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// Fifty people of four portals at work at once on one back-office, each with a page and circuit of their own that speaks the wire without a browser: authors
/// write, save and send, the others look after queue, lists and items. An act lasts from its event on the wire until the batch with its outcome has arrived.
/// </summary>
internal static class FiftyEditors
{
    /// <summary>Rounds of eight acts and of five, so that all are at work about as long; the first of each warms the page and is not counted.</summary>
    private const int WritersRounds = 4, ReadersRounds = 6;

    private static readonly IReadOnlyList<(string Login, string Portal)> Portals =
        [("thanhdong", "thanh-dong"), ("phulien", "phu-lien"), ("duongkinh", "duong-kinh"), ("haiphong", "hai-phong")];

    /// <summary>With the accounts shared by several pages; all differ in what they do when.</summary>
    private static readonly IReadOnlyList<string> People =
    [
        .. Portals.SelectMany(p => Enumerable.Repeat("tacgia.", 8).Concat(["thuky.", "thuky.", "phoban.", "truongban."]).Select(role => role + p.Login)),
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
        var times = new ConcurrentBag<(string Act, double Milliseconds)>();
        var (work, sent, unsaved) = await WorkAsync(app.Id, BenchGround.Address(port), (round, act, milliseconds) =>
        {
            if (round > 0) times.Add((act, milliseconds));
        });
        if (await ArrivedAsync(folder) is var arrived && arrived != sent)
            throw new InvalidOperationException($"{sent} articles were sent and {arrived} have arrived.");
        var all = times.Select(t => t.Milliseconds).ToList();
        var by = string.Join("; ", times.GroupBy(t => t.Act, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            string.Create(CultureInfo.InvariantCulture, $"{g.Key} {Figures.Median(g.Select(t => t.Milliseconds)):0}/{P95(g.Select(t => t.Milliseconds)):0}")));
        return [Figures.FiftyEditors.Of(P95(all), string.Create(CultureInfo.InvariantCulture,
            $"{all.Count} acts of {People.Count} people, median {Figures.Median(all):0} ms, {sent} articles sent, back-office at work for {work:0} ms an act; ")
            + "median/p95 by kind: " + by + (unsaved.Count == 0 ? "" : $"; {unsaved.Count} drafts not stored at the pause: {unsaved[0]}"))];
    }

    /// <summary>Milliseconds of processor time of the back-office an act, how many articles were sent, why drafts were not stored at the pause.</summary>
    private static async Task<(double Milliseconds, int Sent, IReadOnlyList<string> Unsaved)> WorkAsync(
        int app, string address, Action<int, string, double> report)
    {
        var visitors = new Dictionary<string, WireVisitor>(StringComparer.Ordinal);
        var people = new List<ReplayedPerson>();
        try
        {
            foreach (var (login, number) in People.Select((p, i) => (p, i)))
            {
                if (!visitors.TryGetValue(login, out var visitor))
                    visitors[login] = visitor = await WireVisitor.SignInAsync(address, login, RunningPortal.Password);
                people.Add(await ReplayedPerson.ComeInAsync(visitor, login, number));
            }
            using var office = Process.GetProcessById(app);
            var (before, acts) = (office.TotalProcessorTime, 0);
            var atWork = people.Select(p => p.WorkAsync(p.Writes ? WritersRounds : ReadersRounds, (round, act, milliseconds) =>
            {
                Interlocked.Increment(ref acts);
                report(round, act, milliseconds);
            })).ToList();
            // Whoever comes to a stop stops the measurement at once
            while (atWork.Count > 0)
            {
                var ready = await Task.WhenAny(atWork);
                await ready;
                atWork.Remove(ready);
            }
            office.Refresh();
            return ((office.TotalProcessorTime - before).TotalMilliseconds / acts, people.Sum(p => p.Sent), people.SelectMany(p => p.Unsaved).ToList());
        }
        finally
        {
            foreach (var person in people) await person.DisposeAsync();
            foreach (var visitor in visitors.Values) visitor.Dispose();
        }
    }

    /// <summary>How many of what they wrote the database has in the workflow.</summary>
    private static async Task<int> ArrivedAsync(string folder)
    {
        var arrived = 0;
        foreach (var (_, portal) in Portals)
        {
            await using var services = BenchGround.Core(folder, portal);
            await using var db = services.GetRequiredService<PortalDbFactory>().Create(portal);
            arrived += await db.Editions.CountAsync(e => e.Status == EditionStatus.InWorkflow && e.Title.StartsWith(ReplayedPerson.TitleBegins));
        }
        return arrived;
    }

    private static double P95(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
    }
}
