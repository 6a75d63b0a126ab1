using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Royalties;

/// <summary>
/// Records that an approved period was paid on a day: freezes one payment a payee with the tax rule of that day. The sum of
/// the payments is the sum of the works.
/// </summary>
public sealed class PayRoyaltyPeriod(PortalStore store, ComputePayments compute, PayeeSecrets secrets)
{
    public Task<Outcome<Money>> ExecuteAsync(int periodId, int version, DateOnly? paidOn)
    {
        secrets.Ready();
        return store.WriteAsync(session => WriteAsync(session, periodId, version, paidOn));
    }

    private async Task<Outcome<Money>> WriteAsync(Session session, int periodId, int version, DateOnly? paidOn)
    {
        if (!session.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var period = await session.Db.RoyaltyPeriods.SingleOrDefaultAsync(p => p.Id == periodId);
        if (period is null) return AccessRefusals.NotFound;
        if (period.Version != version) return AccessRefusals.Stale;
        var reasons = Reasons(period, session, paidOn).ToList();
        if (reasons.Count > 0) return reasons;

        var payments = await compute.OfAsync(session, period, paidOn!.Value);
        if (!payments.Done) return payments.Refusals.ToList();
        period.Payments.AddRange(payments.Value);
        period.Status = RoyaltyPeriodStatus.Paid;
        period.PaidOn = paidOn;
        period.PaidByName = session.Actor.Name;
        var net = payments.Value.Sum(p => p.Net);
        session.Record("royalties.period.paid", $"period:{period.Id}",
            $"Chi trả kỳ nhuận bút {period.Month.Words} ngày {Vietnamese.Date(paidOn.Value)}: {payments.Value.Count} người nhận, tổng {payments.Value.Sum(p => p.Gross)}, thuế {payments.Value.Sum(p => p.Tax)}, thực lĩnh {net}.");
        return net;
    }

    private static IEnumerable<Refusal> Reasons(RoyaltyPeriod period, Session session, DateOnly? paidOn)
    {
        if (period.Status == RoyaltyPeriodStatus.Open)
            yield return RoyaltyRefusals.NotYet(period, RoyaltyPeriodStatus.Approved, "chi trả");
        else if (period.Status != RoyaltyPeriodStatus.Approved)
            yield return RoyaltyRefusals.PeriodFrozen(period);
        if (session.Actor.UserId is not null && period.ApprovedById == session.Actor.UserId) yield return RoyaltyRefusals.PayerApproved;
        if (paidOn is null) yield return new Refusal("royalties.paid-on-missing", "Hãy nhập ngày chi.", "PaidOn");
        else if (PlausibleYears.Refuse("Ngày chi", paidOn, "PaidOn") is { } year) yield return year;
        else if (paidOn > session.Today) yield return RoyaltyRefusals.PaidInFuture;
        else if (period.ApprovedAt is { } approved && paidOn < WardClock.DayOf(approved))
            yield return RoyaltyRefusals.PaidBeforeApproved(WardClock.DayOf(approved));
    }
}
