using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Overview;
using Portal.Core.Queue;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// What growth costs the back-office: queue, lists and first screen over a hundred thousand items of one portal against the same over a thousand. Time of the
/// questions themselves in this process, without page and wire; rounds of the two are interleaved.
/// </summary>
internal static class QueueScale
{
    private const int Rounds = 9;

    /// <summary>One question, at both sizes.</summary>
    private sealed record Asked(string Name, string Who, Func<IServiceProvider, Task> AskAsync)
    {
        public List<double> Small { get; } = [];
        public List<double> Large { get; } = [];
        public double Ratio => Figures.Median(Small.Zip(Large, (small, large) => large / small));

        public string Words => string.Create(CultureInfo.InvariantCulture,
            $"{Name} {Ratio:0.00} ({Figures.Median(Small):0.0} to {Figures.Median(Large):0.0} ms)");
    }

    private static readonly IReadOnlyList<Asked> All =
    [
        new("queue", QueueGround.Secretary, s => Must(s.GetRequiredService<FindMyWork>().ExecuteAsync())),
        List("list as it opens", new()), List("list by deadline", new() { Sort = EditionSort.Due, Descending = false }),
        List("list of published", new() { Status = EditionStatus.Published }),
        List("list of late", new() { Due = DueFilter.Late, Sort = EditionSort.Due, Descending = false }),
        List("list of what waits for one", new() { WaitsFor = "tk-" + QueueGround.Secretary }),
        List("list of a month", new() { FromOn = new WardClock(TimeProvider.System).Today.AddDays(-20), ByPublishing = true }),
        List("list of an author", new(), QueueGround.Author),
        List("own by state", new() { Mine = true, Status = EditionStatus.InWorkflow }, QueueGround.Author),
        Card("late", s => Must(s.GetRequiredService<GetLateFigures>().ExecuteAsync())),
        Card("week", s => Must(s.GetRequiredService<GetWeekFigures>().ExecuteAsync())),
        Card("output", s => Must(s.GetRequiredService<GetOutputFigures>().ExecuteAsync())),
        Card("sections", s => Must(s.GetRequiredService<GetSectionGaps>().ExecuteAsync())),
        Card("own items", s => Must(s.GetRequiredService<GetOwnItems>().ExecuteAsync()), QueueGround.Author),
    ];

    private static Asked List(string name, EditionFilter filter, string who = QueueGround.Secretary) =>
        new(name, who, s => Must(s.GetRequiredService<FindEditions>().ExecuteAsync(filter)));

    private static Asked Card(string name, Func<IServiceProvider, Task> ask, string who = QueueGround.Secretary) => new("card: " + name, who, ask);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var filling = Stopwatch.StartNew();
        var (small, large) = (ground.NewFolder(), ground.NewFolder());
        await QueueGround.FillAsync(small, copies: 0);
        await QueueGround.FillAsync(large, QueueGround.Copies);
        var filled = string.Create(CultureInfo.InvariantCulture,
            $"{new FileInfo(ScaleGround.FileOf(large)).Length / 1e6:0} MB filled in {filling.Elapsed.TotalSeconds:0} s");
        foreach (var asked in All)
            for (var warm = 0; warm < 3; warm++)
                foreach (var folder in new[] { small, large }) await TimeAsync(folder, asked);
        for (var round = 0; round < Rounds; round++)
            foreach (var asked in All)
            {
                asked.Small.Add(await TimeAsync(small, asked));
                asked.Large.Add(await TimeAsync(large, asked));
            }
        foreach (var provider in Providers.Values) await provider.DisposeAsync();
        Providers.Clear();
        var slowest = All.MaxBy(a => Figures.Median(a.Large))!;
        var steepest = All.MaxBy(a => a.Ratio)!;
        return
        [
            Figures.QueueTime.Of(Figures.Median(slowest.Large), $"slowest ({slowest.Name}) of {string.Join("; ", All.Select(a => a.Words))}; {filled}"),
            Figures.QueueRatio.Of(steepest.Ratio, $"steepest: {steepest.Words}"),
        ];
    }

    private static readonly Dictionary<(string Folder, string Who), ServiceProvider> Providers = [];

    private static async Task<double> TimeAsync(string folder, Asked asked)
    {
        if (!Providers.TryGetValue((folder, asked.Who), out var provider)) Providers[(folder, asked.Who)] = provider = Of(folder, asked.Who);
        using var scope = provider.CreateScope();
        var clock = Stopwatch.StartNew();
        await asked.AskAsync(scope.ServiceProvider);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static ServiceProvider Of(string folder, string who)
    {
        var configuration = PortalDatabase.Configuration(folder);
        return new ServiceCollection().AddLogging().AddPortalCore(configuration).AddBackOffice(configuration)
            .AddSingleton<ICurrentUser>(new FixedUser(who, who)).AddSingleton<IPortalScope>(new FixedScope(QueueGround.Portal)).BuildServiceProvider();
    }

    private static async Task Must<T>(Task<Outcome<T>> asked)
    {
        if (await asked is { Done: false } refused) throw new InvalidOperationException(refused.ToString());
    }
}
