using Portal.Core.Lists;

namespace Portal.Core.Royalties.Periods;

/// <summary>The list of royalty periods as a workbook, totals in whole đồng; refused to whoever may not see royalties.</summary>
public sealed class ExportRoyaltyPeriods(FindRoyaltyPeriods findPeriods)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask)
    {
        var all = await findPeriods.ExecuteAsync();
        return all.Done ? RoyaltyPeriodList.Shape.Export(ask.Columns, RoyaltyPeriodList.Narrow(all.Value, ask.OnPage(1), ListWorkbook.MostRows))
            : all.As<byte[]>();
    }
}
