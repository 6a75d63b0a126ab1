using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Works;

/// <summary>A line of the history about one work: when (UTC), by whom, and what was done, in the words of the history.</summary>
public sealed record WorkHistoryRow(DateTime At, string Who, string Sentence);

/// <summary>What was done to a work's royalty, the newest first, the last twenty lines; for whoever sees royalties, who need not see the diary.</summary>
public sealed class GetWorkHistory(PortalStore store)
{
    private const int Most = 20;

    public Task<Outcome<IReadOnlyList<WorkHistoryRow>>> ExecuteAsync(int workId) => store.ReadAsync<Outcome<IReadOnlyList<WorkHistoryRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        if (!await operation.Db.RoyaltyWorks.AnyAsync(w => w.Id == workId)) return AccessRefusals.NotFound;
        var subject = Subject.Work(workId);
        IReadOnlyList<WorkHistoryRow> lines = await operation.Db.History.Where(h => h.Subject == subject).OrderByDescending(h => h.Sequence).Take(Most)
            .Select(h => new WorkHistoryRow(h.At, h.ActorName, h.Sentence)).ToListAsync();
        return Outcome.Of(lines);
    });
}
