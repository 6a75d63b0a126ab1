namespace Portal.Core.Editions;

/// <summary>Lets go of what an act on many rows came to: read, it is no longer needed. Closed twice is closed.</summary>
public sealed class CloseManyWork(PortalStore store)
{
    public Task<Outcome<bool>> ExecuteAsync(int id) => store.WriteAsync<bool>(async operation =>
    {
        if (!operation.Actor.Belongs || operation.Actor.UserId is not { } self) return AccessRefusals.NotAllowed;
        if (await operation.Db.ManyWorks.SingleOrDefaultAsync(w => w.Id == id && w.OwnerId == self) is { } work) operation.Db.ManyWorks.Remove(work);
        return true;
    });
}
