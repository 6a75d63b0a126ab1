using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Royalties.Payments;

/// <summary>The list of disbursements as a workbook, amounts in whole đồng; refused to whoever may not see royalties.</summary>
public sealed class ExportDisbursements(FindDisbursements findDisbursements, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất danh sách các lần chi ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await findDisbursements.ExecuteAsync();
        if (!all.Done) return all.As<byte[]>();
        var rows = DisbursementList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows);
        return DisbursementList.Shape.Export(DisbursementList.AddingUp(ask.Columns, rows.Items), rows);
    }
}
