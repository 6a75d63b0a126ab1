using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;

namespace Portal.Core.Royalties;

/// <summary>
/// Whatever changes the works of a period also changes the period's version. So nobody approves a total other than the one
/// on their screen, and on an engine with several writers a publication and an approval cannot pass each other unseen.
/// </summary>
internal static class PeriodTouch
{
    public static void Touch(this Session session, RoyaltyPeriod period) =>
        session.Db.Entry(period).Property(p => p.UpdatedAt).IsModified = true;

    /// <summary>
    /// Touches every period not yet paid in which somebody is paid: whoever looked before a fact of theirs changed neither
    /// approves nor pays by what they saw.
    /// </summary>
    public static async Task TouchPaidInAsync(this Session session, int contributorId)
    {
        var periods = await session.Db.RoyaltyPeriods.AsTracking()
            .Where(p => (p.Status == RoyaltyPeriodStatus.Open || p.Status == RoyaltyPeriodStatus.Approved)
                && p.Works.Any(w => w.Lines.Any(l => l.ContributorId == contributorId)))
            .ToListAsync();
        periods.ForEach(session.Touch);
    }
}
