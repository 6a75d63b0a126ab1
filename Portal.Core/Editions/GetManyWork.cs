namespace Portal.Core.Editions;

/// <summary>What a person's last act on many rows came to.</summary>
public sealed record KeptManyWork(int Id, ManyAct Act, int Asked, DateTime At, IReadOnlyList<ManyResult> Results);

/// <summary>Reads what is kept for whoever asks; null when there is nothing, or it was closed.</summary>
public sealed class GetManyWork(PortalStore store)
{
    public Task<KeptManyWork?> ExecuteAsync() => store.ReadAsync(async operation =>
    {
        if (!operation.Actor.Belongs || operation.Actor.UserId is not { } self) return null;
        var work = await operation.Db.ManyWorks.Where(w => w.OwnerId == self).OrderByDescending(w => w.Id).FirstOrDefaultAsync();
        return work is null ? null : new KeptManyWork(work.Id, work.Act, work.Asked, work.CreatedAt, ManyLines.Read(work.Lines));
    });
}
