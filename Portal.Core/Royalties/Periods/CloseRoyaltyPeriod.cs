using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Periods;

/// <summary>Closes a paid period for good; closing a closed period is a refusal, not a silence, unless it is the same click again.</summary>
public sealed class CloseRoyaltyPeriod(PortalStore store)
{
    public Task<Outcome<YearMonth>> ExecuteAsync(int periodId, int version) => store.WriteAsync<YearMonth>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var period = await operation.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Id == periodId);
        if (period is null) return AccessRefusals.NotFound;
        if (period.IsRepeated(operation, version, RoyaltyPeriodStatus.Closed, period.ClosedById)) return period.Month;
        if (period.Version != version) return RoyaltyRefusals.Overtaken(period, RoyaltyPeriodStatus.Paid);
        if (period.Status == RoyaltyPeriodStatus.Closed) return RoyaltyRefusals.PeriodFrozen(period);
        if (period.Status != RoyaltyPeriodStatus.Paid) return RoyaltyRefusals.NotYet(period, RoyaltyPeriodStatus.Paid, "đóng");
        period.Status = RoyaltyPeriodStatus.Closed;
        period.ClosedAt = operation.Now;
        period.ClosedById = operation.Actor.UserId;
        period.ClosedByName = operation.Actor.Name;
        operation.Record("royalties.period.closed", Subject.Period(period.Id), $"Đóng kỳ nhuận bút {period.Month.Words}.");
        return period.Month;
    });
}
