using Portal.Core.Roles;

namespace Portal.Core.History;

/// <summary>A line of the portal's diary.</summary>
public sealed record DiaryRow(long Sequence, DateTime At, string ActorName, string Action, string Sentence);

/// <summary>The portal's history, newest first.</summary>
public sealed class FindHistory(PortalStore store)
{
    public const int PageSize = 50;

    public Task<Outcome<Rows<DiaryRow>>> ExecuteAsync(int page) => store.ReadAsync<Outcome<Rows<DiaryRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeHistory)) return AccessRefusals.NotAllowed;
        var total = await operation.Db.History.CountAsync();
        var rows = await operation.Db.History.OrderByDescending(h => h.Sequence).Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .Select(h => new DiaryRow(h.Sequence, h.At, h.ActorName, h.Action, h.Sentence)).ToListAsync();
        return new Rows<DiaryRow>(rows, total, Math.Max(1, page), PageSize);
    });
}
