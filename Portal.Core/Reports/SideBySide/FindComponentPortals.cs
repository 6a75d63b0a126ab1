using Portal.Core.History.Security;
using Portal.Core.Lists;
using Portal.Core.Reports.Emulation;
using Portal.Core.Roles;

namespace Portal.Core.Reports.SideBySide;

/// <summary>
/// The portals below this one side by side, by name until asked otherwise; nothing for a portal with none below it. Refused to whoever may not see the
/// reports of this one. Only sums by portal leave the database, and only of portals whose parent this one is.
/// </summary>
public sealed class FindComponentPortals(PortalStore store)
{
    public Task<Outcome<Rows<ComponentPortal>>> ExecuteAsync(ListAsk ask) => FindAsync(ask, ComponentPortals.PageSize);

    internal Task<Outcome<Rows<ComponentPortal>>> FindAsync(ListAsk ask, int pageSize) => store.ReadAsync<Outcome<Rows<ComponentPortal>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var (span, leftOut) = EmulationAsk.SpanOf(ask, operation.Today);
        var rows = ComponentPortals.Shape.Arrange(await OfAsync(operation, span), ask, pageSize);
        return rows with { LeftOut = [.. leftOut, .. rows.LeftOut] };
    });

    private static async Task<IEnumerable<ComponentPortal>> OfAsync(Operation operation, DaySpan span)
    {
        var (db, here) = (operation.Db, operation.PortalId);
        var below = await db.Portals.Where(p => p.ParentId == here).Select(p => new { p.Id, p.Name }).ToListAsync();
        var ids = below.ConvertAll(p => p.Id);
        if (ids.Count == 0) return [];
        var (now, before) = (await ItemsAsync(db, ids, span), await ItemsAsync(db, ids, ReportSpans.Before(span)));
        var (timed, events) = (await TimedAsync(db, ids, span), await EventsAsync(db, ids, span));
        // The city reads its portals: the filter of one portal would hide them
        var last = await db.Items.IgnoreQueryFilters().Where(i => ids.Contains(i.PortalId) && i.FirstPublishedAt != null)
            .GroupBy(i => i.PortalId).Select(g => new { g.Key, At = g.Max(i => i.FirstPublishedAt) }).ToDictionaryAsync(g => g.Key, g => g.At);
        return below.Select(p => new ComponentPortal(p.Id, p.Name, now.GetValueOrDefault(p.Id), before.GetValueOrDefault(p.Id),
            timed.GetValueOrDefault(p.Id).OnTime, timed.GetValueOrDefault(p.Id).Late, events.GetValueOrDefault(p.Id).Corrections,
            events.GetValueOrDefault(p.Id).Withdrawals, last.GetValueOrDefault(p.Id))).OrderBy(p => p.Name, VietnameseText.Order).ToList();
    }

    private static (DateTime From, DateTime To) Instants(DaySpan span) => (WardClock.StartOf(span.First), WardClock.StartOf(span.Last.AddDays(1)));

    private static async Task<Dictionary<string, int>> ItemsAsync(PortalDbContext db, List<string> ids, DaySpan span)
    {
        var (from, to) = Instants(span);
        // The city reads its portals: the filter of one portal would hide them
        return await db.Items.IgnoreQueryFilters().Where(i => ids.Contains(i.PortalId) && i.FirstPublishedAt >= from && i.FirstPublishedAt < to)
            .GroupBy(i => i.PortalId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    private static async Task<Dictionary<string, (int OnTime, int Late)>> TimedAsync(PortalDbContext db, List<string> ids, DaySpan span)
    {
        var (from, to) = Instants(span);
        // The city reads its portals: the filter of one portal would hide them
        var items = db.Items.IgnoreQueryFilters().Where(i => ids.Contains(i.PortalId) && i.FirstPublishedAt >= from && i.FirstPublishedAt < to);
        var found = await db.Deadlines.IgnoreQueryFilters().Where(d => d.MetAt != null).Join(items, d => d.ItemId, i => i.Id, (d, i) => d)
            .GroupBy(d => d.PortalId).Select(g => new { g.Key, OnTime = g.Count(d => d.MetAt <= d.DueAt), All = g.Count() }).ToListAsync();
        return found.ToDictionary(g => g.Key, g => (g.OnTime, g.All - g.OnTime));
    }

    private static async Task<Dictionary<string, (int Corrections, int Withdrawals)>> EventsAsync(PortalDbContext db, List<string> ids, DaySpan span)
    {
        var (from, to) = Instants(span);
        var yes = true;
        // The city reads its portals: the filter of one portal would hide them
        var corrections = await db.Editions.IgnoreQueryFilters()
            .Where(e => ids.Contains(e.PortalId) && e.IsCorrection == yes && e.PublishedAt >= from && e.PublishedAt < to)
            .GroupBy(e => e.PortalId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var withdrawals = await db.Withdrawals.IgnoreQueryFilters()
            .Where(w => ids.Contains(w.PortalId) && w.WithdrawnAt >= from && w.WithdrawnAt < to)
            .GroupBy(w => w.PortalId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return corrections.Keys.Union(withdrawals.Keys).ToDictionary(id => id, id => (corrections.GetValueOrDefault(id), withdrawals.GetValueOrDefault(id)));
    }
}

/// <summary>The same as a workbook.</summary>
public sealed class ExportComponentPortals(FindComponentPortals find, PortalStore store)
{
    public async Task<Outcome<byte[]>> ExecuteAsync(ListAsk ask) =>
        await store.NotedAsync(await MakeAsync(ask), "data.exported", "Xuất bảng các cổng thành phần ra Excel.");

    private async Task<Outcome<byte[]>> MakeAsync(ListAsk ask)
    {
        var found = await find.FindAsync(ask.OnPage(1), ListWorkbook.MostRows);
        return found.Done ? ComponentPortals.Shape.Export(ask.Columns, found.Value) : found.As<byte[]>();
    }
}
