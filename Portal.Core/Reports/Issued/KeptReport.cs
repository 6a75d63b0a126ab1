using Portal.Core.Papers;
using Portal.Core.Papers.Rows;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Issued;

/// <summary>A figure as it was issued, by its whole key; <paramref name="OfNow"/> as in <see cref="ReportFigure.OfNow"/>.</summary>
public sealed record KeptFigure(string Key, string Part, string Name, decimal? Value, SheetColumnKind Kind, bool IsShare, bool OfNow = false);

/// <summary>The rows behind one figure as they were.</summary>
public sealed record KeptReportRows(SheetTable Table, IReadOnlyList<string?> Links);

/// <summary>What an issued report keeps beside its sheet: its figures, and the rows behind every figure of text and tables.</summary>
public sealed class ReportRowsToKeep(IEnumerable<IReportPart> parts)
{
    /// <summary>Under which the figures are kept; no figure has such a key, since keys hold a full stop.</summary>
    internal const string FiguresKey = "figures";

    private readonly Dictionary<string, IReportPart> parts = parts.ToDictionary(p => p.Code, StringComparer.Ordinal);

    internal async Task<IReadOnlyList<RowsText>> OfAsync(Operation operation, ActivityReport report, Sheet sheet)
    {
        var texts = new List<RowsText> { new(FiguresKey, SheetJson.WriteAny(Figures(report))) };
        foreach (var key in Keys(report, sheet))
            if (await RowsAsync(operation, report.Question, key) is { } rows) texts.Add(new(key, SheetJson.WriteAny(rows)));
        return texts;
    }

    /// <summary>Today's rows behind a figure; null for a key no part knows.</summary>
    internal async Task<KeptReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        if (!ReportKey.TryParse(key, out var read) || !parts.TryGetValue(read.Part, out var part)) return null;
        var rows = await part.RowsAsync(operation, question.Of(read.SpanOf(question)), read.Key);
        return rows is null ? null : new(new SheetTable { Caption = rows.Title, Columns = rows.Columns, Rows = rows.Rows, Totals = true }, rows.Links);
    }

    internal static IReadOnlyList<KeptFigure> Figures(ActivityReport report) => report.Parts.SelectMany(p => p.Figures.Select(f =>
        new KeptFigure(new ReportKey(p.Code, f.Key).ToString(), p.Title, f.Name, f.Value, f.Kind, f.IsShare, f.OfNow))).ToList();

    /// <summary>All keys shown anywhere, each once, in order.</summary>
    private static List<string> Keys(ActivityReport report, Sheet sheet) => Figures(report).Select(f => f.Key)
        .Concat(sheet.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Keys ?? []).OfType<string>())
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
}
