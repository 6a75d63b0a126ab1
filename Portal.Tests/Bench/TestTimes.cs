using System.Diagnostics;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>How long <c>./test</c> takes on a built tree, whole and fast, one after the other. A run in which a test fails is no measure.</summary>
internal static class TestTimes
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround _) =>
        [await TimeAsync(Figures.TestFast, "fast"), await TimeAsync(Figures.TestWhole)];

    private static async Task<Figure> TimeAsync(FigureKind kind, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var run = await RunningScript.RunAsync(Path.Combine(Repository.Root, "test"), arguments,
            new Dictionary<string, string> { ["WARD_BUILT"] = "1" }, TimeSpan.FromHours(1));
        if (run.ExitCode != 0) throw new InvalidOperationException($"./test {string.Join(' ', arguments)}: {run}");
        return kind.Of(clock.Elapsed.TotalSeconds, $"{run.Output.TrimEnd().Split('\n')[^1]}; the build is not in it");
    }
}
