using Portal.Core.Royalties.Payees;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Who is paid in a period, with the facts that count for it: while it is open those stored now, from the approval on those
/// that were frozen by it.
/// </summary>
internal static class PeriodPayees
{
    public static Task<List<RoyaltyPayee>> CountingAsync(Operation operation, RoyaltyPeriod period, PayeeSecrets secrets) =>
        period.State.IsFixed ? FrozenAsync(operation, period) : LiveAsync(operation, period.Id, secrets);

    /// <summary>What the last approval froze.</summary>
    public static Task<List<RoyaltyPayee>> FrozenAsync(Operation operation, RoyaltyPeriod period)
    {
        var (id, approval) = (period.Id, period.Approvals);
        return operation.Db.RoyaltyPayees.AsNoTracking().Where(p => p.PeriodId == id && p.Approval == approval).ToListAsync();
    }

    /// <summary>Full names, or names under articles, as frozen by the approval; null while works are taken.</summary>
    public static async Task<IReadOnlyDictionary<int, string>?> NamesAsync(Operation operation, RoyaltyPeriod period, bool bylines) =>
        period.State.IsFixed ? (await FrozenAsync(operation, period)).ToDictionary(p => p.ContributorId, p => bylines ? p.Byline : p.FullName) : null;

    public static async Task<List<RoyaltyPayee>> LiveAsync(Operation operation, int periodId, PayeeSecrets secrets) =>
        (await PeopleAsync(operation, periodId)).Select(c => RoyaltyPayee.Of(c, secrets)).ToList();

    /// <summary>The contributors of every work of the period that is not left out and of its adjustments, as they are now.</summary>
    public static Task<List<Contributor>> PeopleAsync(Operation operation, int periodId) => operation.Db.Contributors.AsNoTracking().Include(c => c.Unit)
        .Where(c => operation.Db.RoyaltyLines.Any(l => l.ContributorId == c.Id && l.Work!.PeriodId == periodId && l.Work.Status != RoyaltyWorkStatus.Excluded)
            || operation.Db.RoyaltyAdjustments.Any(a => a.ContributorId == c.Id && a.PeriodId == periodId && a.State == AdjustmentState.Taken))
        .ToListAsync();

    /// <summary>Part of the approval: from here on these facts count, whatever is changed later.</summary>
    public static async Task FreezeAsync(Operation operation, RoyaltyPeriod period, PayeeSecrets secrets)
    {
        foreach (var payee in await LiveAsync(operation, period.Id, secrets))
        {
            (payee.PeriodId, payee.Approval) = (period.Id, period.Approvals);
            operation.Db.RoyaltyPayees.Add(payee);
        }
    }
}
