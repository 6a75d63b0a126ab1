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
        var names = await PeriodPayees.NamesAsync(operation, period, bylines: true);
        return AssessmentSheet.Of(await operation.ProfileAsync(), period, works, operation.Today, names);
    }
}
