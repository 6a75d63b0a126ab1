using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Queue;

/// <summary>The tab of "Việc của tôi" that is shown, as a workbook; refused to whoever has no role here.</summary>
public sealed class ExportMyWork(FindMyWork findMyWork, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất danh sách việc của mình ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await findMyWork.ExecuteAsync();
        return all.Done ? WorkList.Shape.Export(ask.Columns, WorkList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows)) : all.As<byte[]>();
    }
}
