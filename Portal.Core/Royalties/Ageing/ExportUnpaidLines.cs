using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Royalties.Ageing;

/// <summary>The list of what waits to be paid as a workbook; refused to whoever may not see royalties.</summary>
public sealed class ExportUnpaidLines(FindUnpaidLines find, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất danh sách nhuận bút chờ chi ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await find.ExecuteAsync();
        return all.Done ? UnpaidList.Shape.Export(ask.Columns, UnpaidList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows)) : all.As<byte[]>();
    }
}
