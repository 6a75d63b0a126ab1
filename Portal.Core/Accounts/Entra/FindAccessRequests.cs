namespace Portal.Core.Accounts.Entra;

/// <summary>A request as the administrator sees it.</summary>
public sealed record AccessRequestRow(int Id, string SaidName, string? SaidEmail, string ObjectId, DateTime AskedAt, AccessRequestState State,
    DateTime? AnsweredAt, string? AnsweredBy, string? Reason);

/// <summary>Requests of the portal: those that wait first, the oldest at the top; then the latest hundred that were answered.</summary>
public sealed class FindAccessRequests(PortalStore store)
{
    private const int MostAnswered = 100;

    public Task<Outcome<IReadOnlyList<AccessRequestRow>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<AccessRequestRow>>>(async operation =>
    {
        if (!operation.Actor.Can(EntraRights.Manage)) return AccessRefusals.NotAllowed;
        var all = operation.Db.AccessRequests;
        var open = await Rows(all.Where(r => r.State == AccessRequestState.Open).OrderBy(r => r.AskedAt).ThenBy(r => r.Id)).ToListAsync();
        var answered = await Rows(all.Where(r => r.State != AccessRequestState.Open).OrderByDescending(r => r.AnsweredAt).ThenBy(r => r.Id)
            .Take(MostAnswered)).ToListAsync();
        return Outcome.Of<IReadOnlyList<AccessRequestRow>>([.. open, .. answered]);
    });

    private static IQueryable<AccessRequestRow> Rows(IQueryable<AccessRequest> requests) => requests.Select(r =>
        new AccessRequestRow(r.Id, r.SaidName, r.SaidEmail, r.ObjectId, r.AskedAt, r.State, r.AnsweredAt, r.AnsweredBy, r.Reason));
}
