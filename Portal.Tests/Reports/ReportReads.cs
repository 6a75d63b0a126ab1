using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>Reads figures out of a report the short way.</summary>
internal static class ReportReads
{
    public static decimal? Value(this ActivityReport report, string key) => Found(report, key).Value;

    public static Money Sum(this ActivityReport report, string key) => Money.Round(Found(report, key).Value!.Value);

    /// <summary>Value, the span before, the same of last year.</summary>
    public static (decimal? Now, decimal? Before, decimal? LastYear) Three(this ActivityReport report, string key) =>
        Found(report, key) is var f ? (f.Value, f.Before, f.LastYear) : default;

    public static SheetTable Table(this ActivityReport report, string part, string caption) =>
        report.Part(part)!.Tables.Single(t => t.Caption!.StartsWith(caption, StringComparison.Ordinal));

    /// <summary>The cells of the row that begins so.</summary>
    public static IReadOnlyList<object?> Row(this SheetTable table, string name) =>
        table.Rows.Single(r => r.Cells.OfType<string>().First().StartsWith(name, StringComparison.Ordinal)).Cells;

    public static string Words(this ActivityReport report) => string.Join('\n', report.Parts.SelectMany(p => p.Sentences));

    private static ReportFigure Found(ActivityReport report, string key)
    {
        var figure = report.Figure(key);
        Assert.True(figure is not null, $"{key} is not among {string.Join(", ", report.Parts.SelectMany(p => p.Figures.Select(f => $"{p.Code}.{f.Key}")))}");
        return figure;
    }
}
