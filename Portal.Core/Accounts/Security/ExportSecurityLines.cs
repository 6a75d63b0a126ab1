using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Accounts.Security;

/// <summary>The security log as a workbook: the lines the screen shows, all pages of it. Taking it along is a line of its own.</summary>
public sealed class ExportSecurityLines(PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất nhật ký an toàn ra Excel.");

    private Task<Outcome<byte[]>> MakeAsync(ListAsk ask) => store.ReadAsync<Outcome<byte[]>>(async operation =>
    {
        var reached = await operation.SecurityLinesAsync();
        if (!reached.Done) return reached.As<byte[]>();
        var lines = reached.Value.Narrow(ask, leftOut: []);
        if (SecurityList.Shape.WhyNotExport(await lines.CountAsync()) is { } tooMany) return tooMany;
        var rows = await lines.Sorted(ask).Take(ListWorkbook.MostRows).Rows().ToListAsync();
        return ListWorkbook.Write(SecurityList.Shape.Name, SecurityList.Shape.Chosen(ask.Columns).Columns, rows);
    });
}
