using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;

namespace Portal.Core.Royalties;

/// <summary>
/// Who is paid in a period, with the facts that count for it: while it is open those stored now, from the approval on those
/// that were frozen by it.
/// </summary>
internal static class PeriodPayees
{
    public static Task<List<RoyaltyPayee>> CountingAsync(Session session, RoyaltyPeriod period, PayeeSecrets secrets) =>
        period.Status != RoyaltyPeriodStatus.Open && period.Approvals > 0 ? FrozenAsync(session, period) : LiveAsync(session, period.Id, secrets);

    /// <summary>What the last approval froze; empty for a period approved before this was kept.</summary>
    public static Task<List<RoyaltyPayee>> FrozenAsync(Session session, RoyaltyPeriod period)
    {
        var (id, approval) = (period.Id, period.Approvals);
        return session.Db.RoyaltyPayees.AsNoTracking().Where(p => p.PeriodId == id && p.Approval == approval).ToListAsync();
    }

    /// <summary>Full names as frozen by the approval or the payment; null while the period is open.</summary>
    public static async Task<IReadOnlyDictionary<int, string>?> FullNamesAsync(Session session, RoyaltyPeriod period)
    {
        if (period.Status == RoyaltyPeriodStatus.Open) return null;
        if (period.Approvals > 0) return (await FrozenAsync(session, period)).ToDictionary(p => p.ContributorId, p => p.FullName);
        return period.Payments.ToDictionary(p => p.ContributorId, p => p.PayeeName);
    }

    public static async Task<List<RoyaltyPayee>> LiveAsync(Session session, int periodId, PayeeSecrets secrets) =>
        (await PeopleAsync(session, periodId)).Select(c => RoyaltyPayee.Of(c, secrets)).ToList();

    /// <summary>The contributors of every work of the period that is not left out, as they are now.</summary>
    public static Task<List<Contributor>> PeopleAsync(Session session, int periodId) => session.Db.Contributors.AsNoTracking().Include(c => c.Unit)
        .Where(c => session.Db.RoyaltyLines.Any(l => l.ContributorId == c.Id && l.Work!.PeriodId == periodId && l.Work.Status != RoyaltyWorkStatus.Excluded))
        .ToListAsync();

    /// <summary>Part of the approval: from here on these facts count, whatever is changed later.</summary>
    public static async Task FreezeAsync(Session session, RoyaltyPeriod period, PayeeSecrets secrets)
    {
        foreach (var payee in await LiveAsync(session, period.Id, secrets))
        {
            (payee.PeriodId, payee.Approval) = (period.Id, period.Approvals);
            session.Db.RoyaltyPayees.Add(payee);
        }
    }
}
