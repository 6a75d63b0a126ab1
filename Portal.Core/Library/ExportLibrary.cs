using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Library;

/// <summary>The library as a workbook: the same rows in the same order as on the screen, all pages of it.</summary>
public sealed class ExportLibrary(FindLibrary findLibrary, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất danh sách tư liệu ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await findLibrary.ExecuteAsync(ask.OnPage(1), ListWorkbook.MostRows);
        return all.Done ? LibraryList.Shape.Export(ask.Columns, all.Value) : all.As<byte[]>();
    }
}
