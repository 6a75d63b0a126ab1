using Portal.Core.History.Security;
using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Core.History;

/// <summary>The diary as a workbook: the lines the screen shows, all pages of it; refused to whoever may not see the diary.</summary>
public sealed class ExportHistory(PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất nhật ký của cổng ra Excel.");

    private Task<Outcome<byte[]>> MakeAsync(ListAsk ask) => store.ReadAsync<Outcome<byte[]>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeHistory)) return AccessRefusals.NotAllowed;
        var lines = operation.Db.History.Narrow(ask, leftOut: []);
        var total = await lines.CountAsync();
        if (HistoryList.Shape.WhyNotExport(total) is { } tooMany) return tooMany;
        var rows = await lines.Sorted(ask).Take(ListWorkbook.MostRows).Rows().ToListAsync();
        return ListWorkbook.Write(HistoryList.Shape.Name, HistoryList.Shape.Chosen(ask.Columns).Columns, rows);
    });
}
