using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.People;

/// <summary>The list of people as a workbook; refused to whoever may not see the list.</summary>
public sealed class ExportUsers(FindUsers findUsers, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất danh sách người dùng ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await findUsers.ExecuteAsync();
        return all.Done ? UserList.Shape.Export(ask.Columns, UserList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows)) : all.As<byte[]>();
    }
}
