namespace Portal.Core.Editions;

/// <summary>Marks what the person was told of an edition as seen; nothing to do where nothing was. Returns how many.</summary>
public sealed class SeeNotices(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var (self, now) = (operation.Actor.UserId, operation.Now);
        return await operation.Db.EditionNotices.Where(n => n.EditionId == editionId && n.UserId == self && n.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenAt, now));
    });
}
