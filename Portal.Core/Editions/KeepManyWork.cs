namespace Portal.Core.Editions;

/// <summary>
/// Keeps what came of an act on many rows for whoever does it: begun, what was kept of an earlier act goes; afterwards the lines are written anew
/// after each row. Closed meanwhile, it stays closed.
/// </summary>
public sealed class KeepManyWork(PortalStore store)
{
    public Task<Outcome<int>> BeginAsync(ManyAct act, int asked) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Belongs || operation.Actor.UserId is not { } self) return AccessRefusals.NotAllowed;
        operation.Db.ManyWorks.RemoveRange(await operation.Db.ManyWorks.Where(w => w.OwnerId == self).ToListAsync());
        var work = new ManyWork { PortalId = operation.PortalId, OwnerId = self, Act = act, Asked = asked, Lines = ManyLines.Write([]) };
        operation.Db.ManyWorks.Add(work);
        await operation.Db.SaveChangesAsync();
        return work.Id;
    });

    public Task<Outcome<bool>> ExecuteAsync(int id, IReadOnlyList<ManyResult> results) => store.WriteAsync<bool>(async operation =>
    {
        if (!operation.Actor.Belongs || operation.Actor.UserId is not { } self) return AccessRefusals.NotAllowed;
        if (await operation.Db.ManyWorks.SingleOrDefaultAsync(w => w.Id == id && w.OwnerId == self) is not { } work) return AccessRefusals.NotFound;
        work.Lines = ManyLines.Write(results);
        return true;
    });
}
