using System.Text;
using System.Text.Json;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// Changes one thing after another in the code that computes money and counts how often a test notices, with Stryker as the files of
/// <c>build/mutation</c> set it up: the rules with the tests that need no database, then what a payment rests on in stored rows. What no test
/// noticed is listed in <c>artifacts/mutation/survivors.txt</c>.
/// </summary>
internal static class Mutations
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "mutation");

    /// <summary>In a clone of the last commit: the changed code is put where the built tests stand.</summary>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var clone = Path.Combine(ground.NewFolder(), "clone");
        await MustAsync("git", Repository.Root, "clone", "--quiet", Repository.Root, clone);
        await MustAsync("dotnet", clone, "tool", "restore");
        var mutants = new List<Mutant>();
        foreach (var part in new[] { "rules", "payment" })
        {
            var output = Path.Combine(Folder, part);
            await MustAsync("dotnet", Path.Combine(clone, "Portal.Core"), "stryker", "-f", $"../build/mutation/{part}.json", "-O", output,
                "--skip-version-check");
            mutants.AddRange(Read(await File.ReadAllTextAsync(Path.Combine(output, "reports", "mutation-report.json"))));
        }
        var (caught, missed) = (mutants.Where(m => m.IsCaught).ToList(), mutants.Where(m => !m.IsCaught).ToList());
        if (mutants.Count == 0) throw new InvalidOperationException("no mutant was tried");
        await File.WriteAllLinesAsync(Path.Combine(Folder, "survivors.txt"), missed.Select(m => m.Words), Encoding.UTF8);
        return [Figures.Mutation.Of(100.0 * caught.Count / mutants.Count,
            $"{caught.Count} of {mutants.Count} noticed; the rest in artifacts/mutation/survivors.txt")];
    }

    private static async Task MustAsync(string program, string folder, params string[] arguments)
    {
        await using var script = RunningScript.Start(program, arguments, folder: folder);
        var run = await script.EndAsync(TimeSpan.FromHours(3));
        if (run.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[0]}: {run}");
    }

    /// <summary>The mutants that were tried, out of a report in the schema the Stryker family shares.</summary>
    private static List<Mutant> Read(string json)
    {
        using var report = JsonDocument.Parse(json);
        return report.RootElement.GetProperty("files").EnumerateObject().SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray()
            .Select(m => new Mutant(Path.GetFileName(file.Name), m.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32(),
                m.GetProperty("mutatorName").GetString()!, m.GetProperty("replacement").GetString()!, m.GetProperty("status").GetString()!)))
            .Where(m => m.WasTried).ToList();
    }

    private sealed record Mutant(string File, int Line, string Kind, string Replacement, string Status)
    {
        public bool IsCaught => Status is "Killed" or "Timeout";
        public bool WasTried => IsCaught || Status is "Survived" or "NoCoverage";
        public string Words => $"{File}:{Line} {Kind} ({Status}): {Replacement.ReplaceLineEndings(" ")}";
    }
}
