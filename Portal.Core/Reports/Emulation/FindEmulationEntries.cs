using Portal.Core.History.Security;
using Portal.Core.Lists;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Emulation;

/// <summary>The rows behind a figure of the ranking: as many as the figure says. Refused to whoever may not see reports.</summary>
public sealed class FindEmulationEntries(PortalStore store)
{
    public Task<Outcome<Rows<EmulationEntry>>> ExecuteAsync(ListAsk ask) => FindAsync(ask, EmulationList.PageSize);

    internal Task<Outcome<Rows<EmulationEntry>>> FindAsync(ListAsk ask, int pageSize) => store.ReadAsync<Outcome<Rows<EmulationEntry>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var (span, leftOut) = EmulationAsk.SpanOf(ask, operation.Today);
        var facts = await ReadEmulation.OfAsync(operation, span);
        var sorted = ask.Sort is null ? ask.SortedBy("luc", descending: true) with { Page = ask.Page } : ask;
        var rows = EmulationList.Entries.Arrange(EmulationAsk.Narrow(facts.Entries, ask), sorted, pageSize);
        return rows with { LeftOut = [.. leftOut, .. rows.LeftOut] };
    });
}

/// <summary>The same as a workbook.</summary>
public sealed class ExportEmulationEntries(FindEmulationEntries find, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất tin, bài trong thi đua ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var found = await find.FindAsync(ask.OnPage(1), ListWorkbook.MostRows);
        return found.Done ? EmulationList.Entries.Export(ask.Columns, found.Value) : found.As<byte[]>();
    }
}

/// <summary>The ranking as a workbook, in the order asked for.</summary>
public sealed class ExportEmulation(GetEmulation get, PortalStore store, WardClock clock)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất bảng thi đua ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var found = await get.ExecuteAsync(EmulationAsk.SpanOf(ask, clock.Today).Span, EmulationAsk.OfOf(ask), EmulationAsk.OrderOf(ask));
        if (!found.Done) return found.As<byte[]>();
        var shape = EmulationList.ShapeOf(found.Value);
        return shape.Export(ask.Columns, shape.Arrange(found.Value.Rows, ask.OnPage(1), ListWorkbook.MostRows));
    }
}
