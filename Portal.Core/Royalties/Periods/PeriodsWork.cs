using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Periods;

/// <summary>Royalty periods that wait to be assessed, finished, approved, handed over, paid or closed by this person.</summary>
internal sealed class PeriodsWork : IWorkSource
{
    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        var actor = operation.Actor;
        var rows = new List<WorkRow>();
        if (!actor.Can(Permissions.SeeRoyalties)) return rows;
        var alive = PeriodLife.StatesThat(s => !s.IsFinal);
        var periods = await operation.Db.RoyaltyPeriods.Where(p => alive.Contains(p.Status)).OrderBy(p => p.Month)
            .Select(p => new
            {
                p.Month, p.Months, p.Status, p.DrawnIn,
                Awaiting = p.Works.Count(w => w.Status == RoyaltyWorkStatus.Awaiting),
                Entries = p.Works.Count(w => w.Status == RoyaltyWorkStatus.Assessed) + p.Adjustments.Count(a => a.State == AdjustmentState.Taken),
            }).ToListAsync();
        foreach (var p in periods)
        {
            var (state, span) = (PeriodLife.Of(p.Status), new PeriodSpan(p.Month.Year, p.Month.Month, p.Months));
            if (PeriodLife.WorkFor(actor, state, p.Awaiting, p.Entries, span.LastDay < operation.Today, p.DrawnIn is not null) is { } does)
                rows.Add(new("Nhuận bút", $"Nhuận bút {span.Words}", state.Words, null, null, null, false, false, $"nhuan-but/{span}", does));
        }
        return rows;
    }
}
