namespace Portal.Core.Queue;

/// <summary>
/// "Việc của tôi": everything that waits for this person in this portal, from every <see cref="IWorkSource"/>, by <see cref="WorkRow.Rank"/> and within
/// it by due time, what has none last. Refused to whoever has no role here.
/// </summary>
public sealed class FindMyWork(PortalStore store, IEnumerable<IWorkSource> sources)
{
    public Task<Outcome<IReadOnlyList<WorkRow>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<WorkRow>>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var rows = new List<WorkRow>();
        foreach (var source in sources) rows.AddRange(await source.FindAsync(operation));
        return rows.OrderBy(r => r.Rank).ThenBy(r => r.DueAt is null).ThenBy(r => r.DueAt).ThenBy(r => r.Title, VietnameseText.Order).ToList();
    });
}
