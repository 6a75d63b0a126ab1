using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.History.Security;
using Portal.Core.Lists;

namespace Portal.Core.Queries;

/// <summary>One page of what a query finds among the items the person may see, with the sums over all of it; refused to whoever has no role here.</summary>
public sealed class FindByQuery(PortalStore store, WorkingCalendars calendars, ContentKinds kinds, KnownFilter known)
{
    public Task<Outcome<QueryResult>> ExecuteAsync(ListAsk ask) => store.ReadAsync<Outcome<QueryResult>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var found = await RunQuery.FindAsync(operation, ask, kinds, known);
        var page = Rows<QueryRow>.Within(ask.Page, found.Total, EditionFilter.PageSize);
        var rows = await RunQuery.RowsAsync(operation, await RunQuery.PageAsync(operation, found, page), calendars);
        return new QueryResult(new Rows<QueryRow>(rows, found.Total, page, EditionFilter.PageSize) { LeftOut = found.LeftOut },
            await RunQuery.SumsAsync(operation, found));
    });
}

/// <summary>What a query finds as a workbook, all pages of it; refused above <see cref="ListWorkbook.MostRows"/>.</summary>
public sealed class ExportByQuery(PortalStore store, WorkingCalendars calendars, ContentKinds kinds, KnownFilter known, QueryList list)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất kết quả tra cứu ra Excel.");

    private Task<Outcome<byte[]>> MakeAsync(ListAsk ask) => store.ReadAsync<Outcome<byte[]>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var found = await RunQuery.FindAsync(operation, ask, kinds, known);
        if (list.Shape.WhyNotExport(found.Total) is { } tooMany) return tooMany;
        var rows = await RunQuery.RowsAsync(operation, await RunQuery.AllAsync(operation, found), calendars);
        return ListWorkbook.Write(list.Shape.Name, list.Shape.Chosen(ask.Columns).Columns, rows);
    });
}
