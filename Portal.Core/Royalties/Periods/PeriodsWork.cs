using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Periods;

/// <summary>Royalty periods that wait to be assessed, approved, paid or closed by this person.</summary>
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
                p.Month, p.Status,
                Awaiting = p.Works.Count(w => w.Status == RoyaltyWorkStatus.Awaiting),
                Assessed = p.Works.Count(w => w.Status == RoyaltyWorkStatus.Assessed),
            }).ToListAsync();
        foreach (var p in periods)
        {
            var state = PeriodLife.Of(p.Status);
            if (PeriodLife.WorkFor(actor, state, p.Awaiting, p.Assessed, monthEnded: p.Month.LastDay < operation.Today) is { } does)
                rows.Add(new("Nhuận bút", $"Nhuận bút {p.Month.Words}", state.Words, null, null, null, false, false, $"nhuan-but/{p.Month}", does));
        }
        return rows;
    }
}
