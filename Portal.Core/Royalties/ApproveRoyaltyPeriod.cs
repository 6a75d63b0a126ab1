using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Royalties;

/// <summary>
/// Approves a fully assessed period: from here its works and amounts are frozen. Items published later in the same month
/// open their work in the next period.
/// </summary>
public sealed class ApproveRoyaltyPeriod(PortalStore store)
{
    /// <summary>All reasons against, for the screen; each unassessed work carries a link.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int periodId) => store.ReadAsync<IReadOnlyList<Refusal>>(async session =>
        await LoadAsync(session, periodId) is { } period ? Reasons(period, session.Actor).ToList() : [AccessRefusals.NotFound]);

    public Task<Outcome<Money>> ExecuteAsync(int periodId, int version) => store.WriteAsync<Money>(async session =>
    {
        if (await LoadAsync(session, periodId) is not { } period) return AccessRefusals.NotFound;
        if (period.Version != version) return AccessRefusals.Stale;
        var reasons = Reasons(period, session.Actor).ToList();
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
        await session.Db.RoyaltyPeriods.Include(p => p.Works).SingleOrDefaultAsync(p => p.Id == periodId);

    private static IEnumerable<Refusal> Reasons(RoyaltyPeriod period, Actor actor)
    {
        if (!actor.Can(Permissions.ApprovePeriod)) yield return AccessRefusals.NotAllowed;
        if (period.Status != RoyaltyPeriodStatus.Open)
        {
            yield return RoyaltyRefusals.PeriodFrozen(period);
            yield break;
        }
        if (!Payable(period).Any()) yield return RoyaltyRefusals.NothingToApprove(period);
        if (actor.UserId is not null && period.Works.Any(w => w.AssessedById == actor.UserId)) yield return RoyaltyRefusals.ApproverAssessed;
        foreach (var work in Payable(period).Where(w => w.Status == RoyaltyWorkStatus.Awaiting).OrderBy(w => w.PublishedOn))
            yield return RoyaltyRefusals.WorkAwaits(work);
    }
}
