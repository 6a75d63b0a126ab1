using System.Diagnostics;
using System.Text.Json;

namespace Portal.Tests.Bench;

/// <summary>
/// Measures what is asked for and prints a table; the JSON file holds the same figures. Exit 0 also when a target is
/// missed (the table says so), 1 when something could not be measured, 2 for an unknown figure.
/// </summary>
internal static class BenchCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, };

    /// <summary>Figures that are measured together.</summary>
    private static readonly IReadOnlyList<(FigureKind[] Kinds, Func<BenchGround, Task<IReadOnlyList<Figure>>> MeasureAsync)> Groups =
    [
        ([Figures.StartReady, Figures.StartOffice, Figures.StartAgain], Starts.MeasureAsync),
        ([Figures.PublicCached, Figures.PublicCachedBr, Figures.PublicUncached], PublicPages.MeasureAsync),
        ([Figures.Scale, Figures.ScaleAfterPublish, Figures.ScaleRareWord], Scale.MeasureAsync),
        ([Figures.QueueTime, Figures.QueueRatio], QueueScale.MeasureAsync),
        ([Figures.Recount], DeadlineScale.MeasureAsync),
        ([Figures.CloseTime], CloseScale.MeasureAsync),
        ([Figures.PublishVisible], PublishVisible.MeasureAsync),
        ([Figures.LiveQueue], LiveQueues.MeasureAsync),
        ([Figures.FiftyEditors], FiftyEditors.MeasureAsync),
        ([Figures.AssessPresses, Figures.AssessSaved], AssessedByKeys.MeasureAsync),
        ([Figures.SheetPdf, Figures.SheetWorkbook, Figures.SheetPdfCold, Figures.SheetWorkbookCold, Figures.AppMemory], PaymentSheets.MeasureAsync),
        ([Figures.LongPdf, Figures.LongWorkbook, Figures.LongMemory], LongSheets.MeasureAsync),
        ([Figures.ReportPage, Figures.ReportRatio, Figures.ReportPdf, Figures.ReportWorkbook, Figures.ReportRows],
            ReportScale.MeasureAsync),
        ([Figures.ListLoad, Figures.ListLoadPayload, Figures.ListNext, Figures.ListNextPayload, Figures.ListNodes, Figures.ListTime, Figures.AdminAssets],
            AdminPages.MeasureAsync),
        ([Figures.TypingBytes, Figures.TypingSaves, Figures.EditorWeight], TypingWire.MeasureAsync),
        ([Figures.Compare], Comparisons.MeasureAsync),
        ([Figures.PasteCorpus], PastedPieces.MeasureAsync),
        ([Figures.WordImport], WordImports.MeasureAsync),
        ([Figures.CircuitHeap, Figures.CircuitFreed], OpenScreens.MeasureAsync),
        ([Figures.TestWhole, Figures.TestFast], TestTimes.MeasureAsync),
        ([Figures.RestoreBuild], FromNothing.MeasureAsync),
        ([Figures.Mutation], Mutations.MeasureAsync),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        if (Parse(args, out var json) is not { } asked) return 2;
        var clock = Stopwatch.StartNew();
        var figures = new List<Figure>();
        var troubled = false;
        var load = Load();
        await using (var ground = new BenchGround())
        {
            foreach (var (kinds, measureAsync) in Groups.Where(g => g.Kinds.Any(asked.Contains)))
            {
                await Console.Error.WriteLineAsync("measuring " + string.Join(", ", kinds.Where(asked.Contains).Select(k => k.Id)) + " ...");
                try
                {
                    figures.AddRange((await measureAsync(ground)).Where(f => asked.Contains(f.Kind)));
                }
                catch (Exception e) when (e is InvalidOperationException or IOException or TimeoutException or HttpRequestException)
                {
                    troubled = true;
                    await Console.Error.WriteLineAsync($"bench: not measured: {e.Message}");
                }
            }
        }
        var ordered = figures.OrderBy(f => Figures.All.TakeWhile(k => k != f.Kind).Count()).ToList();
        Print(ordered);
        Console.WriteLine($"{ordered.Count(f => f.Met == true)} met, {ordered.Count(f => f.Met == false)} missed, {ordered.Count(f => f.Met is null)} "
            + $"without a target, in {clock.Elapsed.TotalSeconds:0} s; {Environment.ProcessorCount} cores, load {load} before and {Load()} after");
        if (json is not null) await File.WriteAllTextAsync(json, Write(ordered) + "\n");
        return troubled ? 1 : 0;
    }

    /// <summary>How busy the machine was in the last minute, so that a reader knows what seconds of a busy one are worth.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static HashSet<FigureKind>? Parse(string[] args, out string? json)
    {
        json = null;
        var asked = new HashSet<FigureKind>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--json" && i + 1 < args.Length) json = args[++i];
            else if (Figures.All.Where(k => k.Id == args[i] || k.Group == args[i]).ToList() is { Count: > 0 } kinds) asked.UnionWith(kinds);
            else
            {
                Console.Error.WriteLine($"bench: no figure '{args[i]}'; there are: {string.Join(", ", Figures.All.Select(k => k.Id))}");
                return null;
            }
        }
        if (asked.Count == 0) asked.UnionWith(Figures.All.Where(k => !k.Apart));
        return asked;
    }

    private static void Print(IReadOnlyList<Figure> figures)
    {
        Console.WriteLine($"{"id",-26}{"value",8}  {"unit",-5}{"target",-9}{"met",-5}how");
        foreach (var f in figures)
            Console.WriteLine($"{f.Kind.Id,-26}{FigureKind.Number(f.Value),8}  {f.Kind.Unit,-5}{f.Kind.TargetWords,-9}{Words(f.Met),-5}{f.Note}");
    }

    private static string Words(bool? met) => met switch { true => "yes", false => "no", null => "-" };

    private static string Write(IEnumerable<Figure> figures) => JsonSerializer.Serialize(
        figures.Select(f => new { id = f.Kind.Id, value = Math.Round(f.Value, 3), unit = f.Kind.Unit, target = f.Kind.Target, met = f.Met }), Json);
}
