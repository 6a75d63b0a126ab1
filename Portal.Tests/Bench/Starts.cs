using System.Diagnostics;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// From <c>./run</c> on a built tree to <c>ready</c>: on an empty data folder with migrations and the small sample, with the sample of a whole office, and on
/// the folder made so.
/// </summary>
internal static class Starts
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var (first, office, again) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            first.Add(round == 0 ? (await ground.SampleAsync()).Seconds : await BenchGround.RunUntilReadyAsync(ground.NewFolder()));
            var folder = ground.NewFolder();
            office.Add(await BenchGround.RunUntilReadyAsync(folder, "office"));
            again.Add(await BenchGround.RunUntilReadyAsync(folder, "office"));
        }
        return
        [
            Figures.StartReady.Of(Figures.Median(first), $"empty data folder, small sample; rounds {Figures.Rounds(first)}"),
            Figures.StartOffice.Of(Figures.Median(office), $"empty data folder, a whole office; rounds {Figures.Rounds(office)}"),
            Figures.StartAgain.Of(Figures.Median(again), $"the folder made before; rounds {Figures.Rounds(again)}"),
        ];
    }
}

/// <summary>Restore and build of the whole solution, tests included, from a fresh clone with an empty package folder.</summary>
internal static class FromNothing
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var folder = ground.NewFolder();
        var clone = await RunningScript.RunAsync("git", ["clone", "--quiet", Repository.Root, Path.Combine(folder, "clone")]);
        if (clone.ExitCode != 0) throw new InvalidOperationException($"git clone: {clone}");
        var clock = Stopwatch.StartNew();
        var build = await RunningScript.RunAsync(Path.Combine(folder, "clone", "build", "build.sh"), ["all"], new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(folder, "packages"), ["NUGET_HTTP_CACHE_PATH"] = Path.Combine(folder, "http"), ["WARD_BUILT"] = "",
            // A build server of an earlier build would help this one
            ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        }, TimeSpan.FromMinutes(15));
        if (build.ExitCode != 0) throw new InvalidOperationException($"build from nothing: {build}");
        return [Figures.RestoreBuild.Of(clock.Elapsed.TotalSeconds, "the solution from a fresh clone of the last commit, empty package folder")];
    }
}
