using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// The list of contributors as a workbook, numbers masked as on the screen: whole ones stand on the payment sheet alone. Refused to whoever may
/// not see the list.
/// </summary>
public sealed class ExportContributors(FindContributors findContributors, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất danh sách cộng tác viên ra Excel, số đã che bớt.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var all = await findContributors.ExecuteAsync();
        return all.Done ? ContributorList.Shape.Export(ask.Columns, ContributorList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows)) : all.As<byte[]>();
    }
}
