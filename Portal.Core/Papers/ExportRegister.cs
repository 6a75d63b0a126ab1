using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Papers;

/// <summary>The register of papers as a workbook; refused to whoever may not see reports.</summary>
public sealed class ExportRegister(FindRegister findRegister, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất sổ văn bản ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await findRegister.ExecuteAsync();
        return all.Done ? RegisterList.Shape.Export(ask.Columns, RegisterList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows)) : all.As<byte[]>();
    }
}
