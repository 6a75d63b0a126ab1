namespace Portal.Core.Queue;

/// <summary>
/// "Việc của tôi": everything that waits for this person in this portal, from every <see cref="IWorkSource"/>, what is urgent first,
/// then by due time, what is late before what is not. Refused to whoever has no role here.
/// </summary>
public sealed class FindMyWork(PortalStore store, IEnumerable<IWorkSource> sources)
{
    public Task<Outcome<IReadOnlyList<WorkRow>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<WorkRow>>>(async operation =>
    {
        if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
        var rows = new List<WorkRow>();
        foreach (var source in sources) rows.AddRange(await source.FindAsync(operation));
        return rows.OrderByDescending(r => r.Urgent).ThenBy(r => r.DueAt is null).ThenBy(r => r.DueAt).ThenBy(r => r.Title, VietnameseText.Order).ToList();
    });
}
