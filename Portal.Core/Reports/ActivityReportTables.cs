using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports;

/// <summary>A part with its tables as the paper numbers them: its figures first, then its own. The page shows these very tables.</summary>
public sealed record ReportPartTables(ReportPart Part, IReadOnlyList<SheetTable> Tables, IReadOnlyList<int> Numbers)
{
    /// <summary>
    /// The charts worth drawing, each with the table that has its figures by its number: the one the chart names as its source, else the one whose caption
    /// is the chart's title.
    /// </summary>
    public IReadOnlyList<SheetChart> Charts => Part.Charts.Where(c => c.IsDrawn).Select(c => TableOf(c) is { } number
        ? c with { Source = ActivityReportTables.NameOf(number) } : c).ToList();

    /// <summary>The number of that table; null where there is none.</summary>
    public int? TableOf(SheetChart chart) => Tables.Zip(Numbers)
        .Where(t => chart.Source == ActivityReportTables.NameOf(t.Second)
            || t.First.Caption!.EndsWith($". {chart.Source ?? chart.Title}", StringComparison.Ordinal))
        .Select(t => (int?)t.Second).FirstOrDefault();
}

/// <summary>The tables of the activity report, numbered through all parts ("Biểu 1", …).</summary>
public static class ActivityReportTables
{
    public static IReadOnlyList<ReportPartTables> Of(ActivityReport report)
    {
        var number = 0;
        return report.Parts.Select(part =>
        {
            var tables = TablesOf(part, report.Question).ToList();
            var numbers = Enumerable.Range(number + 1, tables.Count).ToList();
            number += tables.Count;
            return new ReportPartTables(part, tables.Zip(numbers, (t, n) => t with { Caption = $"{NameOf(n)}. {t.Caption}" }).ToList(), numbers);
        }).ToList();
    }

    /// <summary>How the text refers to a table.</summary>
    public static string NameOf(int number) => $"Biểu {Vietnamese.Number(number)}";

    private static IEnumerable<SheetTable> TablesOf(ReportPart part, ReportQuestion question) =>
        part.Figures.Count == 0 ? part.Tables : part.Tables.Prepend(FiguresOf(part, question));

    private static SheetTable FiguresOf(ReportPart part, ReportQuestion question)
    {
        var (kind, once) = (KindOf(part.Figures), question.ComparesOnce);
        return new()
        {
            Caption = part.Title,
            Columns =
            [
                new("name", "Chỉ tiêu", SheetColumnKind.Text, 28), new("now", "Kỳ này", kind, 11), new("before", "Kỳ trước", kind, 11),
                .. Unless(once, new SheetColumn("last-year", "Cùng kỳ năm trước", kind, 11)), new("change", "So với kỳ trước", SheetColumnKind.Text, 16),
                .. Unless(once, new SheetColumn("change-year", "So với cùng kỳ năm trước", SheetColumnKind.Text, 16)),
            ],
            Rows = part.Figures.Select(f => Row(part, f, once)).ToList(),
        };
    }

    private static SheetRow Row(ReportPart part, ReportFigure figure, bool once) => new(
    [
        figure.Name, Cell(figure, figure.Value), Cell(figure, figure.Before), .. Unless(once, Cell(figure, figure.LastYear)),
        ReportWords.Change(figure, figure.Before), .. Unless<object?>(once, ReportWords.Change(figure, figure.LastYear)),
    ])
    {
        Keys =
        [
            null, Key(part, figure, figure.Value, ReportSide.Now), Key(part, figure, figure.Before, ReportSide.Before),
            .. Unless(once, Key(part, figure, figure.LastYear, ReportSide.LastYear)), null, .. Unless<string?>(once, null),
        ],
    };

    private static T[] Unless<T>(bool once, T value) => once ? [] : [value];

    private static string? Key(ReportPart part, ReportFigure figure, decimal? value, ReportSide side) =>
        value is null ? null : new ReportKey(part.Code, figure.Key, side).ToString();

    private static object? Cell(ReportFigure figure, decimal? value) => value is not { } number ? null : figure.Kind switch
    {
        SheetColumnKind.Money => Money.Round(number),
        SheetColumnKind.Integer => (long)number,
        _ => number,
    };

    /// <summary>One format for a column: that of the figures, the finest of those there are.</summary>
    private static SheetColumnKind KindOf(IReadOnlyList<ReportFigure> figures) =>
        figures.Any(f => f.Kind == SheetColumnKind.Decimal) ? SheetColumnKind.Decimal
        : figures.All(f => f.Kind == SheetColumnKind.Money) ? SheetColumnKind.Money : SheetColumnKind.Integer;
}
