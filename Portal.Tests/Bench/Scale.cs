using System.Diagnostics;
using System.Globalization;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// What growth costs: lists of the public site over 200,000 publications of one portal against the same over 1,000, every page made
/// anew and asked for one at a time. Rounds of the two are interleaved, so that a busy moment of the machine falls on both.
/// </summary>
internal static class Scale
{
    private const int Rounds = 9;
    private const int Visits = 40;

    /// <summary>One list, at both sizes.</summary>
    private sealed record List(string Name, string AtSmall, string AtLarge)
    {
        public List<double> Small { get; } = [];
        public List<double> Large { get; } = [];
        public double Ratio => Figures.Median(Small.Zip(Large, (small, large) => large / small));

        public string Words => string.Create(CultureInfo.InvariantCulture,
            $"{Name} {Ratio:0.00} ({Figures.Median(Small):0.0} to {Figures.Median(Large):0.0} ms)");
    }

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var filling = Stopwatch.StartNew();
        var (small, large) = (ground.NewFolder(), ground.NewFolder());
        await ScaleGround.FillAsync(small, copies: 1);
        await ScaleGround.FillAsync(large, copies: ScaleGround.Copies);
        var filled = string.Create(CultureInfo.InvariantCulture,
            $"{new FileInfo(ScaleGround.FileOf(large)).Length / 1e9:0.0} GB filled in {filling.Elapsed.TotalSeconds:0} s");
        using var atSmall = BenchGround.Client(await ground.StartPublicNodeAsync(small, keepsPages: false), ScaleGround.Host);
        using var atLarge = BenchGround.Client(await ground.StartPublicNodeAsync(large, keepsPages: false), ScaleGround.Host);
        List<List> lists =
        [
            new("home", "/", "/"),
            new("section, first page", "/chuyen-muc/tin-tuc", "/chuyen-muc/tin-tuc"),
            new("section, last page", ScaleGround.LastPage(1), ScaleGround.LastPage(ScaleGround.Copies)),
            new("documents", "/chuyen-muc/van-ban", "/chuyen-muc/van-ban"),
            new("RSS", "/rss", "/rss"),
            new("search for a common word", "/tim-kiem?q=phuong", "/tim-kiem?q=phuong"),
        ];
        // First everything once, so that the runtime has compiled what is measured
        foreach (var list in lists)
        {
            await VisitAsync(atSmall, list.AtSmall);
            await VisitAsync(atLarge, list.AtLarge);
        }
        for (var round = 0; round < Rounds; round++)
            foreach (var list in lists)
            {
                list.Small.Add(await VisitAsync(atSmall, list.AtSmall));
                list.Large.Add(await VisitAsync(atLarge, list.AtLarge));
            }
        var slowest = lists.MaxBy(l => l.Ratio)!;
        return
        [
            Figures.Scale.Of(slowest.Ratio, $"slowest of {string.Join("; ", lists.Select(l => l.Words))}; {filled}"),
            await AfterPublishAsync(large, atLarge), await RareWordAsync(atLarge),
        ];
    }

    /// <summary>What is kept under the stamp is counted anew by the first visitor after a publish.</summary>
    private static async Task<Figure> AfterPublishAsync(string folder, HttpClient client)
    {
        var (section, documents) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await ScaleGround.MoveStampAsync(folder);
            // Twice what a node takes to notice
            await Task.Delay(TimeSpan.FromSeconds(1));
            section.Add(await VisitAsync(client, "/chuyen-muc/tin-tuc", visits: 1));
            documents.Add(await VisitAsync(client, "/chuyen-muc/van-ban", visits: 1));
        }
        return Figures.ScaleAfterPublish.Of(Math.Max(Figures.Median(section), Figures.Median(documents)), string.Create(CultureInfo.InvariantCulture,
            $"first visit of a list after a publish: section {Figures.Median(section):0} ms, documents {Figures.Median(documents):0} ms"));
    }

    private static async Task<Figure> RareWordAsync(HttpClient client)
    {
        var times = new List<double>();
        for (var round = 0; round < 3; round++) times.Add(await VisitAsync(client, "/tim-kiem?q=khongcotunay", visits: 1));
        return Figures.ScaleRareWord.Of(Figures.Median(times), "search for a word that no text holds: every text is read");
    }

    /// <summary>Milliseconds an answer takes, whole, one visit after the other.</summary>
    private static async Task<double> VisitAsync(HttpClient client, string path, int visits = Visits)
    {
        var clock = Stopwatch.StartNew();
        for (var visit = 0; visit < visits; visit++)
        {
            using var answer = await client.GetAsync(path);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
            await answer.Content.CopyToAsync(Stream.Null);
        }
        return clock.Elapsed.TotalMilliseconds / visits;
    }
}
