using Portal.Core.Lists;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// The list of contributors as a workbook, numbers masked as on the screen: whole ones stand on the payment sheet alone. Refused to whoever may
/// not see the list.
/// </summary>
public sealed class ExportContributors(FindContributors findContributors)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask)
    {
        var all = await findContributors.ExecuteAsync();
        return all.Done ? ContributorList.Shape.Export(ask.Columns, ContributorList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows)) : all.As<byte[]>();
    }
}
