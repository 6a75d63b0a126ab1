using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Royalties.Totals;

/// <summary>The overview as a workbook; refused to whoever may not see royalties.</summary>
public sealed class ExportRoyaltyTotals(FindRoyaltyTotals find, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất tổng hợp nhuận bút ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var found = await find.ExecuteAsync(ask);
        return found.Done ? RoyaltyTotalsList.Shape.Export(ask.Columns, RoyaltyTotalsList.Shape.Arrange(found.Value.Rows, ask.OnPage(1), ListWorkbook.MostRows))
            : found.As<byte[]>();
    }
}

/// <summary>The entries behind a figure of the overview as a workbook; refused to whoever may not see royalties.</summary>
public sealed class ExportRoyaltyEntries(FindRoyaltyEntries find, PortalStore store, WardClock clock)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất các khoản nhuận bút ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var found = await find.ExecuteAsync(RoyaltyTotalsList.YearOf(ask, clock.Today));
        return found.Done ? RoyaltyTotalsList.Entries.Export(ask.Columns,
            RoyaltyTotalsList.Entries.Arrange(RoyaltyTotalsList.Narrow(found.Value, ask), ask.OnPage(1), ListWorkbook.MostRows)) : found.As<byte[]>();
    }
}
