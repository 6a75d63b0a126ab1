using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Royalties;

/// <summary>Closes a paid period for good; closing a closed period is a refusal, not a silence.</summary>
public sealed class CloseRoyaltyPeriod(PortalStore store)
{
    public Task<Outcome<YearMonth>> ExecuteAsync(int periodId, int version) => store.WriteAsync<YearMonth>(async session =>
    {
        if (!session.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var period = await session.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Id == periodId);
        if (period is null) return AccessRefusals.NotFound;
        if (period.Version != version) return AccessRefusals.Stale;
        if (period.Status == RoyaltyPeriodStatus.Closed) return RoyaltyRefusals.PeriodFrozen(period);
        if (period.Status != RoyaltyPeriodStatus.Paid) return RoyaltyRefusals.NotYet(period, RoyaltyPeriodStatus.Paid, "đóng");
        period.Status = RoyaltyPeriodStatus.Closed;
        period.ClosedAt = session.Now;
        period.ClosedByName = session.Actor.Name;
        session.Record("royalties.period.closed", $"period:{period.Id}", $"Đóng kỳ nhuận bút {period.Month.Words}.");
        return period.Month;
    });
}
