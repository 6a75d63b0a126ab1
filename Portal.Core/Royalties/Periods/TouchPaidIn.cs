using Portal.Core.Royalties.Payees;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// Touches every period not yet paid in which somebody is paid: whoever looked before a fact of theirs changed neither
/// approves nor pays by what they saw.
/// </summary>
internal sealed class TouchPaidIn : IRestOnPayees
{
    public async Task PayeeChangedAsync(Operation operation, int contributorId)
    {
        var unpaid = PeriodLife.StatesThat(s => !s.IsPaid);
        var periods = await operation.Db.RoyaltyPeriods.AsTracking()
            .Where(p => unpaid.Contains(p.Status) && (p.Works.Any(w => w.Lines.Any(l => l.ContributorId == contributorId))
                || p.Adjustments.Any(a => a.ContributorId == contributorId)))
            .ToListAsync();
        periods.ForEach(operation.Touch);
    }
}
