using Portal.Core.Calendar;
using Portal.Core.History.Security;
using Portal.Core.Lists;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>
/// The list of editions as a workbook: the same rows in the same order as on the screen, all pages of it; refused to whoever has no
/// role here.
/// </summary>
public sealed class ExportEditions(PortalStore store, WorkingCalendars calendars, EditionList list, KnownFilter known)
{
    /// <summary>How many rows are read at a time.</summary>
    private const int Portion = 500;

    /// <summary>Null columns are the usual ones; refused above <see cref="ListWorkbook.MostRows"/>.</summary>
    public async Task<Outcome<byte[]>> ExecuteAsync(EditionFilter filter, IReadOnlyList<string>? columns) =>
        await store.NotedAsync(await MakeAsync(filter, columns), "data.exported", "Xuất danh sách bài ra Excel.");

    private Task<Outcome<byte[]>> MakeAsync(EditionFilter filter, IReadOnlyList<string>? columns) => store.ReadAsync<Outcome<byte[]>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var workflow = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow);
        var (read, _) = await known.OfAsync(operation, filter, workflow);
        var editions = NarrowEditions.Visible(operation, read).Narrow(read, operation);
        if (list.Shape.WhyNotExport(await editions.CountAsync()) is { } tooMany) return tooMany;
        var ids = await editions.Sorted(read, workflow, operation.Db).Select(e => e.Id).Take(ListWorkbook.MostRows).ToListAsync();
        var rows = new List<EditionRow>(ids.Count);
        foreach (var some in ids.Chunk(Portion)) rows.AddRange(await EditionRows.InOrderAsync(operation, some, calendars));
        return ListWorkbook.Write(list.Shape.Name, list.Shape.Chosen(columns).Columns, rows);
    });
}
