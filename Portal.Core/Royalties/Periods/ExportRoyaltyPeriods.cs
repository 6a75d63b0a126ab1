using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Royalties.Periods;

/// <summary>The list of royalty periods as a workbook, totals in whole đồng; refused to whoever may not see royalties.</summary>
public sealed class ExportRoyaltyPeriods(FindRoyaltyPeriods findPeriods, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất danh sách kỳ nhuận bút ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await findPeriods.ExecuteAsync();
        return all.Done ? RoyaltyPeriodList.Shape.Export(ask.Columns, RoyaltyPeriodList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows))
            : all.As<byte[]>();
    }
}
