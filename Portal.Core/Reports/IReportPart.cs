using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports;

/// <summary>
/// One part of the activity report: a room that has something to tell adds one class and registers it, and the page, the paper, the workbook, the
/// rows behind each figure and the issued copy have it (decision 0060).
/// </summary>
public interface IReportPart
{
    /// <summary>Its name in addresses, a Vietnamese slug: <c>dang-tin</c>.</summary>
    string Code { get; }

    /// <summary>Where it stands: publications 10, …, urgent publishing 80; leave gaps.</summary>
    int Position { get; }

    /// <summary>Its rows tell what single people or works got: they open for <c>royalties.see</c> alone (<see cref="MoneyRows"/>).</summary>
    bool OfMoney => false;

    /// <summary>Its figures; asked by <see cref="GetActivityReport"/>, which has looked at the right to the report.</summary>
    Task<ReportPart> OfAsync(Operation operation, ReportQuestion question);

    /// <summary>
    /// The rows behind the figure of that key (<see cref="ReportFigure.Key"/>, or a key of a cell without the part's code) in
    /// <see cref="ReportQuestion.Span"/>; null for a key it does not know. A number of things has as many rows, a sum of money adds up over them.
    /// </summary>
    Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key);
}

/// <summary>
/// What a part has to tell. Its <paramref name="Figures"/> are printed as the first table of the part; <paramref name="Sentences"/> become one paragraph;
/// captions of <paramref name="Tables"/> come without a number, which the paper gives.
/// </summary>
public sealed record ReportPart(
    string Code, string Title, IReadOnlyList<ReportFigure> Figures, IReadOnlyList<string> Sentences, IReadOnlyList<SheetTable> Tables,
    IReadOnlyList<SheetChart> Charts);

/// <summary>
/// One figure with those it is compared with. Of money in whole đồng; null where there is nothing to count or compare with.
/// </summary>
public sealed record ReportFigure(string Key, string Name, decimal? Value, decimal? Before, decimal? LastYear, SheetColumnKind Kind)
{
    /// <summary>How it stands when the report is made: no earlier span has such a figure.</summary>
    public bool OfNow { get; init; }

    /// <summary>A share in per cent: it changes by points, and its rows are those it is a share of.</summary>
    public bool IsShare { get; init; }
}

/// <summary>
/// The rows behind one figure. A column with <see cref="SheetColumn.Total"/> adds up to a figure of money; otherwise the rows are as many as the figure.
/// </summary>
public sealed record ReportRows(string Title, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Where each row leads, as an address inside the portal (<c>bai/12</c>), null for nowhere; empty where no row leads anywhere.</summary>
    public IReadOnlyList<string?> Links { get; init; } = [];
}
