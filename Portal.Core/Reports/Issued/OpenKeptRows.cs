using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Parts;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Issued;

/// <summary>How a row of today stands to those that were issued.</summary>
public enum RowChange
{
    /// <summary>There today, and not when the report was issued.</summary>
    Joined,

    /// <summary>Issued, and not there today.</summary>
    Left,

    /// <summary>The same thing, told otherwise today: renamed, moved, corrected, assessed anew.</summary>
    Reworded,
}

/// <summary>One row that is not what it was; cells as they are today, of one that left as they were issued.</summary>
public sealed record ChangedRow(RowChange Change, SheetRow Row, SheetRow? Issued, string? Link);

/// <summary>The rows behind a figure of an issued report as they were, and what changed since.</summary>
public sealed record KeptRowsDetail(int Number, KeptReportRows Kept, IReadOnlyList<ChangedRow> Changed);

/// <summary>
/// Opens the rows behind a figure of an issued report, by the report's number (bản) and the figure's whole key; of money as <see cref="MoneyRows"/> says. Rows
/// are matched by the item they lead to, whichever of its editions, else by where they lead, several that lead to the same place by whom they name too, those
/// that lead nowhere by what they say.
/// </summary>
public sealed class OpenKeptRows(PortalStore store, ReportRowsToKeep rows, MoneyRows money)
{
    public Task<Outcome<KeptRowsDetail>> ExecuteAsync(DaySpan span, int number, string key) => store.ReadAsync<Outcome<KeptRowsDetail>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports) || !money.MayOpen(operation.Actor, key)) return AccessRefusals.NotAllowed;
        if (await FindPapers.NewestAsync(operation, PaperKind.ActivityReport, ReportSpans.Code(span), number) is not { } paper)
            return PaperRefusals.NoSuch(number);
        if (key == ReportRowsToKeep.FiguresKey || await operation.Db.KeptRows.SingleOrDefaultAsync(r => r.PaperId == paper.Id && r.Key == key) is not { } kept)
            return ReportIssueRefusals.NoRows;
        // The database may hold a key for the same that reads otherwise here
        if (!money.MayOpen(operation.Actor, kept.Key)) return AccessRefusals.NotAllowed;
        var issued = SheetJson.ReadAny<KeptReportRows>(kept.Open());
        var today = await rows.RowsAsync(operation, await ReportQuestion.OfAsync(operation, span), kept.Key);
        var seen = MoneyRows.Seen(operation.Actor, issued);
        if (today is null) return new KeptRowsDetail(paper.Number, seen, []);
        var now = MoneyRows.Seen(operation.Actor, today);
        var items = await ItemsAsync(operation.Db, seen.Links.Concat(now.Links).Select(ItemRows.EditionOf).OfType<int>().Distinct().ToList());
        return new KeptRowsDetail(paper.Number, seen, Changes(seen, now, items));
    });

    /// <summary>The items of editions: an article corrected since leads to its newest edition and is the same article.</summary>
    private static Task<Dictionary<int, int>> ItemsAsync(PortalDbContext db, List<int> editions) =>
        db.Editions.Where(e => editions.Contains(e.Id)).Select(e => new { e.Id, e.ItemId }).ToDictionaryAsync(e => e.Id, e => e.ItemId);

    internal static IReadOnlyList<ChangedRow> Changes(KeptReportRows issued, KeptReportRows today, Dictionary<int, int> items)
    {
        var shared = Shared(issued, items).Concat(Shared(today, items)).ToHashSet(StringComparer.Ordinal);
        var (was, now) = (Named(issued, items, shared), Named(today, items, shared));
        var changes = new List<ChangedRow>();
        foreach (var (name, row) in now)
        {
            var link = LinkOf(today, row.Index);
            if (!was.TryGetValue(name, out var old)) changes.Add(new(RowChange.Joined, row.Row, null, link));
            else if (Words(issued, old.Row) != Words(today, row.Row)) changes.Add(new(RowChange.Reworded, row.Row, old.Row, link));
        }
        changes.AddRange(was.Where(w => !now.ContainsKey(w.Key)).Select(w => w.Value)
            .Select(w => new ChangedRow(RowChange.Left, w.Row, w.Row, LinkOf(issued, w.Index))));
        return changes;
    }

    /// <summary>Where more than one row leads: all payees of one payment lead to it.</summary>
    private static IEnumerable<string> Shared(KeptReportRows rows, Dictionary<int, int> items) =>
        rows.Links.Select(l => PlaceOf(l, items)).OfType<string>().GroupBy(l => l).Where(g => g.Count() > 1).Select(g => g.Key);

    private static string? PlaceOf(string? link, Dictionary<int, int> items) =>
        ItemRows.EditionOf(link) is { } edition && items.TryGetValue(edition, out var item) ? $"item:{item}" : link;

    /// <summary>Rows by what they are known by; a second of the same gets its number.</summary>
    private static Dictionary<string, (SheetRow Row, int Index)> Named(KeptReportRows rows, Dictionary<int, int> items, HashSet<string> shared)
    {
        var who = WhoColumn(rows.Table.Columns);
        var named = new Dictionary<string, (SheetRow, int)>(StringComparer.Ordinal);
        foreach (var (row, index) in rows.Table.Rows.Select((r, i) => (r, i)))
        {
            var name = PlaceOf(LinkOf(rows, index), items) is not { } place ? Words(rows, row)
                : shared.Contains(place) && who >= 0 ? $"{place}\u001f{SheetText.Cell(rows.Table.Columns[who], row.Cells[who])}" : place;
            var unique = name;
            for (var i = 2; named.ContainsKey(unique); i++) unique = $"{name} ({i})";
            named[unique] = (row, index);
        }
        return named;
    }

    /// <summary>The payee, else the first column of words; -1 where there is none.</summary>
    private static int WhoColumn(IReadOnlyList<SheetColumn> columns)
    {
        var keys = columns.Select(c => c.Key).ToList();
        return keys.Contains(PayeeColumn) ? keys.IndexOf(PayeeColumn) : columns.TakeWhile(c => c.Kind != SheetColumnKind.Text).Count() is var i
            && i < columns.Count ? i : -1;
    }

    private const string PayeeColumn = "payee";

    private static string? LinkOf(KeptReportRows rows, int index) => index < rows.Links.Count ? rows.Links[index] : null;

    private static string Words(KeptReportRows rows, SheetRow row) =>
        string.Join('\u001f', rows.Table.Columns.Zip(row.Cells, SheetText.Cell));
}
