using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Royalties;

/// <summary>
/// Approves a fully assessed period: from here its works and amounts are frozen. Items published later in the same month
/// open their work in the next period. Four eyes: not by somebody who ever assessed a work of the period, even if another
/// assessed it again, nor by somebody who is paid in it (docs/decisions/0012-four-eyes-over-royalties.md).
/// </summary>
public sealed class ApproveRoyaltyPeriod(PortalStore store)
{
    /// <summary>All reasons against, for the screen; each unassessed work carries a link.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int periodId) => store.ReadAsync<IReadOnlyList<Refusal>>(async session =>
        await LoadAsync(session, periodId) is { } period ? await ReasonsAsync(period, session) : [AccessRefusals.NotFound]);

    public Task<Outcome<Money>> ExecuteAsync(int periodId, int version) => store.WriteAsync<Money>(async session =>
    {
        if (await LoadAsync(session, periodId) is not { } period) return AccessRefusals.NotFound;
        if (period.Version != version) return AccessRefusals.Stale;
        var reasons = await ReasonsAsync(period, session);
        if (reasons.Count > 0) return reasons;
        period.Status = RoyaltyPeriodStatus.Approved;
        period.ApprovedById = session.Actor.UserId;
        period.ApprovedByName = session.Actor.Name;
        period.ApprovedAt = session.Now;
        var total = Payable(period).Sum(w => w.Amount!.Value);
        session.Record("royalties.period.approved", $"period:{period.Id}",
            $"Duyệt kỳ nhuận bút {period.Month.Words}: {Payable(period).Count()} tin, bài, tổng {total}.");
        return total;
    });

    internal static IEnumerable<RoyaltyWork> Payable(RoyaltyPeriod period) => period.Works.Where(w => w.Status != RoyaltyWorkStatus.Excluded);

    private static async Task<RoyaltyPeriod?> LoadAsync(Session session, int periodId) =>
        await session.Db.RoyaltyPeriods.Include(p => p.Works).ThenInclude(w => w.Lines).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == periodId);

    private static async Task<List<Refusal>> ReasonsAsync(RoyaltyPeriod period, Session session)
    {
        var actor = session.Actor;
        var reasons = new List<Refusal>();
        if (!actor.Can(Permissions.ApprovePeriod)) reasons.Add(AccessRefusals.NotAllowed);
        if (period.Status != RoyaltyPeriodStatus.Open) return [.. reasons, RoyaltyRefusals.PeriodFrozen(period)];
        if (!Payable(period).Any()) reasons.Add(RoyaltyRefusals.NothingToApprove(period));
        if (await HasAssessedAsync(period, session)) reasons.Add(RoyaltyRefusals.ApproverAssessed);
        if (Payable(period).Any(w => w.Lines.Any(l => actor.ContributorIds.Contains(l.ContributorId)))) reasons.Add(RoyaltyRefusals.ApproverIsPayee);
        reasons.AddRange(Payable(period).Where(w => w.Status == RoyaltyWorkStatus.Awaiting).OrderBy(w => w.PublishedOn).Select(RoyaltyRefusals.WorkAwaits));
        return reasons;
    }

    /// <summary>Asked of the history, since the work itself keeps its last assessor only.</summary>
    private static async Task<bool> HasAssessedAsync(RoyaltyPeriod period, Session session)
    {
        if (session.Actor.UserId is not { } userId) return false;
        var subjects = period.Works.Select(w => AssessWork.SubjectOf(w.Id)).ToList();
        return await session.Db.History.AnyAsync(h => h.ActorId == userId && h.Action == AssessWork.Action && subjects.Contains(h.Subject));
    }
}
