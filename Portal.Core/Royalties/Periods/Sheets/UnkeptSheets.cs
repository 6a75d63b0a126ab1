using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;

namespace Portal.Core.Royalties.Periods.Sheets;

/// <summary>The assessment sheet made of what is stored now: the draft of an open period, and of one whose sheet was never kept.</summary>
internal static class UnkeptSheets
{
    public static async Task<Sheet> AssessmentAsync(Operation operation, RoyaltyPeriod period)
    {
        var periodId = period.Id;
        var works = await operation.Db.RoyaltyWorks.AsNoTracking().Where(w => w.PeriodId == periodId && w.Status != RoyaltyWorkStatus.Excluded)
            .Include(w => w.Genre).Include(w => w.Lines).ThenInclude(l => l.Contributor).AsSplitQuery()
            .OrderBy(w => w.PublishedOn).ThenBy(w => w.Id).ToListAsync();
        return AssessmentSheet.Of(await operation.ProfileAsync(), period, works, operation.Today, await BylinesAsync(operation, period));
    }

    /// <summary>The names printed under articles, as frozen by the approval or the payment; null while the period is open.</summary>
    private static async Task<IReadOnlyDictionary<int, string>?> BylinesAsync(Operation operation, RoyaltyPeriod period)
    {
        if (!period.State.IsFixed) return null;
        var periodId = period.Id;
        if (period.Approvals > 0) return (await PeriodPayees.FrozenAsync(operation, period)).ToDictionary(p => p.ContributorId, p => p.Byline);
        return (await operation.Db.RoyaltyPayments.Where(p => p.PeriodId == periodId).Select(p => new { p.ContributorId, p.PayeeName, p.PenName })
            .ToListAsync())
            .ToDictionary(p => p.ContributorId, p => p.PenName ?? p.PayeeName);
    }
}
