using Portal.Core.Calendar;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>Lists the newest edition of every item the person may see, narrowed and sorted as asked; refused to whoever has no role here.</summary>
public sealed class FindEditions(PortalStore store, WorkingCalendars calendars, KnownFilter known, IOpenRemarks remarks)
{
    public Task<Outcome<Rows<EditionRow>>> ExecuteAsync(EditionFilter filter) => store.ReadAsync<Outcome<Rows<EditionRow>>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var workflow = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow);
        var (read, leftOut) = await known.OfAsync(operation, filter, workflow);
        var editions = NarrowEditions.Visible(operation, read).Narrow(read, operation);
        var total = await editions.CountAsync();
        var page = Rows<EditionRow>.Within(read.Page, total, EditionFilter.PageSize);
        // First the numbers in their order, then what is shown of just these
        var ids = await EditionPages.IdsAsync(editions, read, workflow, operation.Db, total, (page - 1) * EditionFilter.PageSize);
        var rows = await EditionRows.InOrderAsync(operation, ids, calendars);
        var open = await remarks.CountAsync(operation, ids);
        return new Rows<EditionRow>(rows.ConvertAll(r => r with { OpenRemarks = open.GetValueOrDefault(r.EditionId) }), total, page, EditionFilter.PageSize)
        {
            LeftOut = leftOut,
        };
    });
}
