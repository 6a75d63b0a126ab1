using System.Globalization;

namespace Portal.Tests.Bench;

/// <summary>A figure the project promises: its unit, its limit, if it has one, and a name under which it is asked for with others.</summary>
internal sealed record FigureKind(string Id, string Unit, double? AtLeast = null, double? AtMost = null, string? Group = null)
{
    /// <summary>Measured only when named: it takes too long to go with the others.</summary>
    public bool Apart { get; init; }

    public double? Target => AtLeast ?? AtMost;

    public string TargetWords => (AtLeast, AtMost) switch
    {
        ({ } least, _) => "≥ " + Number(least),
        (_, { } most) => "≤ " + Number(most),
        _ => "-",
    };

    public Figure Of(double value, string note) => new(this, value, note);

    public static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "0" : "0.##", CultureInfo.InvariantCulture);
}

/// <summary>A figure as measured in this run; <see cref="Note"/> says how, or what stands behind it.</summary>
internal sealed record Figure(FigureKind Kind, double Value, string Note)
{
    /// <summary>Null for a figure without a limit.</summary>
    public bool? Met => Kind.AtLeast is { } least ? Value >= least : Kind.AtMost is { } most ? Value <= most : null;
}

/// <summary>All figures of <c>./bench</c>, in the order they are printed.</summary>
internal static class Figures
{
    public static readonly FigureKind PublicCached = new("public-cached", "×", AtLeast: 0.8);
    public static readonly FigureKind PublicCachedBr = new("public-cached-br", "×", AtLeast: 0.8);
    public static readonly FigureKind PublicUncached = new("public-uncached", "×", AtLeast: 0.15);
    public static readonly FigureKind Scale = new("scale-200k", "×", AtMost: 1.5);
    public static readonly FigureKind ScaleAfterPublish = new("scale-200k-after-publish", "ms");
    public static readonly FigureKind ScaleRareWord = new("scale-200k-rare-word", "ms");
    public static readonly FigureKind QueueTime = new("queue-100k", "ms", AtMost: 150);
    public static readonly FigureKind QueueRatio = new("queue-100k-ratio", "×", AtMost: 1.5, Group: "queue-100k");
    public static readonly FigureKind Recount = new("deadlines-10k", "s", AtMost: 5);
    public static readonly FigureKind CloseTime = new("close-10k", "s", AtMost: 5);
    public static readonly FigureKind PublishVisible = new("publish-visible", "s", AtMost: 2);
    public static readonly FigureKind LiveQueue = new("live-2s", "s", AtMost: 2);
    public static readonly FigureKind FiftyEditors = new("editors-50", "ms", AtMost: 500);
    public static readonly FigureKind StartReady = new("start-ready", "s", AtMost: 15);
    public static readonly FigureKind StartOffice = new("start-office", "s", AtMost: 15);
    public static readonly FigureKind StartAgain = new("start-again", "s");
    public static readonly FigureKind AssessPresses = new("assess-300", "×", AtMost: 2);
    public static readonly FigureKind AssessSaved = new("assess-300-saved", "ms", AtMost: 300, Group: "assess-300");
    public static readonly FigureKind SheetPdf = new("sheet-500-pdf", "s", AtMost: 4);
    public static readonly FigureKind SheetWorkbook = new("sheet-500-xlsx", "s", AtMost: 2);
    public static readonly FigureKind SheetPdfCold = new("sheet-500-pdf-cold", "s");
    public static readonly FigureKind SheetWorkbookCold = new("sheet-500-xlsx-cold", "s");
    public static readonly FigureKind LongPdf = new("sheet-5000-pdf", "s", AtMost: 20, Group: "sheet-5000");
    public static readonly FigureKind LongWorkbook = new("sheet-5000-xlsx", "s", AtMost: 5, Group: "sheet-5000");
    public static readonly FigureKind LongMemory = new("sheet-5000-memory", "MB", AtMost: 600, Group: "sheet-5000");
    public static readonly FigureKind ReportPage = new("report-5y", "s", AtMost: 1, Group: "report");
    public static readonly FigureKind ReportRatio = new("report-5y-ratio", "×", AtMost: 1.5, Group: "report");
    public static readonly FigureKind ReportPdf = new("report-5y-pdf", "s", AtMost: 3, Group: "report");
    public static readonly FigureKind ReportWorkbook = new("report-5y-xlsx", "s", AtMost: 3, Group: "report");
    public static readonly FigureKind ReportRows = new("report-rows", "ms", AtMost: 300, Group: "report");
    public static readonly FigureKind AppMemory = new("app-memory", "MB", AtMost: 400);

    public static readonly FigureKind ListLoad = new("admin-pages", "KB", AtMost: 20);
    public static readonly FigureKind ListLoadPayload = new("admin-pages-payload", "KB", AtMost: 100, Group: "admin-pages");
    public static readonly FigureKind ListNext = new("admin-pages-next", "KB", AtMost: 5, Group: "admin-pages");
    public static readonly FigureKind ListNextPayload = new("admin-pages-next-payload", "KB", AtMost: 45, Group: "admin-pages");
    public static readonly FigureKind ListNodes = new("admin-pages-nodes", "", AtMost: 640, Group: "admin-pages");
    public static readonly FigureKind ListTime = new("admin-pages-time", "×", AtMost: 1.3, Group: "admin-pages");
    public static readonly FigureKind AdminAssets = new("admin-assets", "KB", AtMost: 130, Group: "admin-pages");
    public static readonly FigureKind TypingBytes = new("typing-wire", "B", AtMost: 0);
    public static readonly FigureKind TypingSaves = new("typing-saves", "", AtMost: 1, Group: "typing-wire");
    public static readonly FigureKind EditorWeight = new("editor-weight", "KB", AtMost: 160, Group: "typing-wire");
    public static readonly FigureKind Compare = new("compare-5000", "ms", AtMost: 300);
    public static readonly FigureKind PasteCorpus = new("paste-corpus", "%", AtLeast: 100);
    public static readonly FigureKind WordImport = new("docx-import", "s", AtMost: 3);
    public static readonly FigureKind CircuitHeap = new("circuits-200", "MB", AtMost: 2);
    public static readonly FigureKind CircuitFreed = new("circuits-200-freed", "s", AtMost: 180, Group: "circuits-200");

    public static readonly FigureKind TestWhole = new("test-whole", "s", AtMost: 360, Group: "test-time");
    public static readonly FigureKind TestFast = new("test-fast", "s", AtMost: 90, Group: "test-time");

    public static readonly FigureKind Mutation = new("mutation", "%", AtLeast: 85) { Apart = true };

    /// <summary>Downloads all packages.</summary>
    public static readonly FigureKind RestoreBuild = new("restore-build", "s", AtMost: 120);

    public static readonly IReadOnlyList<FigureKind> All =
    [
        PublicCached, PublicCachedBr, PublicUncached, Scale, ScaleAfterPublish, ScaleRareWord, QueueTime, QueueRatio, Recount, CloseTime,
        PublishVisible, LiveQueue,
        FiftyEditors, AssessPresses, AssessSaved, StartReady, StartOffice, StartAgain,
        SheetPdf, SheetWorkbook, SheetPdfCold, SheetWorkbookCold, AppMemory, LongPdf, LongWorkbook, LongMemory,
        ReportPage, ReportRatio, ReportPdf, ReportWorkbook, ReportRows,
        ListLoad, ListLoadPayload, ListNext, ListNextPayload, ListNodes, ListTime, AdminAssets,
        TypingBytes, TypingSaves, EditorWeight, Compare, PasteCorpus, WordImport, CircuitHeap, CircuitFreed, TestWhole, TestFast, RestoreBuild, Mutation,
    ];

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The rounds behind a median, for the note: <c>0.91 0.94 0.97</c>.</summary>
    public static string Rounds(IEnumerable<double> values) => string.Join(' ', values.Select(FigureKind.Number));
}
