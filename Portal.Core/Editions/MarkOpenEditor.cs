namespace Portal.Core.Editions;

/// <summary>Says that a page still has an edition open for writing, and hears who else has, on whichever node; no history tells it.</summary>
public sealed class MarkOpenEditor(PortalStore store, LoadEdition load)
{
    /// <summary>How often a page says so, and after how long without it the page counts as closed: two of its words may be lost.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(20), Closed = TimeSpan.FromSeconds(65);

    public Task<Outcome<IReadOnlyList<OtherEditor>>> ExecuteAsync(int editionId, Guid page) => store.WriteAsync<IReadOnlyList<OtherEditor>>(async operation =>
    {
        if (operation.Actor.UserId is not { } self || await load.ExecuteAsync(operation, editionId) is not { } loaded || !loaded.MayRead(operation.Actor))
            return AccessRefusals.NotFound;
        if (loaded.Workflow.MayEdit(loaded.Facts, operation.Actor)) await BeginWork.MarkUnseenAsync(operation, loaded);
        var (db, gone) = (operation.Db, operation.Now - Closed);
        db.OpenEditors.RemoveRange(await db.OpenEditors.Where(e => e.SeenAt < gone).ToListAsync());
        // Somebody else's page of the same name would be moved; pages are named by chance
        var mine = await db.OpenEditors.SingleOrDefaultAsync(e => e.Page == page && e.UserId == self);
        if (mine is null) db.OpenEditors.Add(mine = new OpenEditor { PortalId = operation.PortalId, UserId = self, Page = page, OpenedAt = operation.Now });
        (mine.EditionId, mine.SeenAt) = (editionId, operation.Now);
        var others = await db.OpenEditors.Where(e => e.EditionId == editionId && e.Page != page && e.SeenAt >= gone).OrderBy(e => e.OpenedAt)
            .Select(e => new { e.UserId, e.OpenedAt, Name = db.Users.Where(u => u.Id == e.UserId).Select(u => u.DisplayName).First() }).ToListAsync();
        return others.DistinctBy(o => o.UserId).Select(o => new OtherEditor(o.Name, o.OpenedAt, o.UserId == self)).ToList();
    });

    /// <summary>The page is left; nothing to do where nobody knew of it.</summary>
    public Task<Outcome<bool>> LeaveAsync(Guid page) => store.WriteAsync<bool>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        operation.Db.OpenEditors.RemoveRange(await operation.Db.OpenEditors.Where(e => e.Page == page && e.UserId == operation.Actor.UserId).ToListAsync());
        return true;
    });
}
