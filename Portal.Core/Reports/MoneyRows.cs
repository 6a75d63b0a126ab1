using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Issued;
using Portal.Core.Roles;

namespace Portal.Core.Reports;

/// <summary>
/// What single people and works got is for whoever sees royalties, in the report too (decision 0060): the rows of a part of money do not open for anybody
/// else, rows of the other parts come without their columns of money. Sums of the report stay.
/// </summary>
public sealed class MoneyRows(IEnumerable<IReportPart> parts)
{
    // As a database compares keys, lest capitals open what small letters do not
    private readonly HashSet<string> codes = parts.Where(p => p.OfMoney).Select(p => p.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the rows behind the figure of that whole key open for somebody who does or does not hold <c>royalties.see</c>.</summary>
    public bool MayOpen(string? key, bool seesRoyalties) => seesRoyalties || !ReportKey.TryParse(key, out var read) || !codes.Contains(read.Part);

    internal bool MayOpen(Actor actor, string? key) => MayOpen(key, actor.Can(Permissions.SeeRoyalties));

    /// <summary>The rows as this person may see them.</summary>
    internal static ReportRows Seen(Actor actor, ReportRows rows) => actor.Can(Permissions.SeeRoyalties) ? rows
        : rows with { Columns = Kept(rows.Columns, rows.Columns), Rows = Without(rows.Columns, rows.Rows) };

    /// <summary>The same of rows kept with an issued report.</summary>
    internal static KeptReportRows Seen(Actor actor, KeptReportRows rows) => actor.Can(Permissions.SeeRoyalties) ? rows
        : rows with
        {
            Table = rows.Table with { Columns = Kept(rows.Table.Columns, rows.Table.Columns), Rows = Without(rows.Table.Columns, rows.Table.Rows) },
        };

    private static List<SheetRow> Without(IReadOnlyList<SheetColumn> columns, IReadOnlyList<SheetRow> rows) => rows
        .Select(r => r with { Cells = Kept(columns, r.Cells), Keys = r.Keys is { } keys ? Kept(columns, keys) : null }).ToList();

    private static List<T> Kept<T>(IReadOnlyList<SheetColumn> columns, IReadOnlyList<T> of) =>
        of.Where((_, i) => columns[i].Kind != SheetColumnKind.Money).ToList();
}
