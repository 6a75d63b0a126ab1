using Portal.Core.Calendar;
using Portal.Core.Lists;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>All rows a filter finds, beyond the page in sight, to act on them at once; refused above <see cref="ActOnMany.Most"/>.</summary>
public sealed class PickEditions(PortalStore store, WorkingCalendars calendars, KnownFilter known)
{
    public Task<Outcome<List<EditionRow>>> ExecuteAsync(EditionFilter filter) => store.ReadAsync<Outcome<List<EditionRow>>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var workflow = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow);
        var (read, _) = await known.OfAsync(operation, filter, workflow);
        var editions = NarrowEditions.Visible(operation, read).Narrow(read, operation);
        var ids = await editions.Sorted(read, workflow, operation.Db).Select(e => e.Id).Take(ActOnMany.Most + 1).ToListAsync();
        if (ids.Count > ActOnMany.Most) return ListRefusals.TooManyPicked(await editions.CountAsync(), ActOnMany.Most);
        return await EditionRows.InOrderAsync(operation, ids, calendars);
    });
}
