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
        var periods = await operation.Db.RoyaltyPeriods.Where(p => p.Status != RoyaltyPeriodStatus.Closed).OrderBy(p => p.Month)
            .Select(p => new
            {
                p.Month, p.Status,
                Awaiting = p.Works.Count(w => w.Status == RoyaltyWorkStatus.Awaiting),
                Assessed = p.Works.Count(w => w.Status == RoyaltyWorkStatus.Assessed),
            }).ToListAsync();
        foreach (var p in periods)
        {
            var ended = p.Month.LastDay < operation.Today;
            var does = p.Status switch
            {
                RoyaltyPeriodStatus.Open when p.Awaiting > 0 && actor.Can(Permissions.Assess) => $"Chấm {p.Awaiting} bài",
                RoyaltyPeriodStatus.Open when p.Awaiting == 0 && p.Assessed > 0 && ended && actor.Can(Permissions.ApprovePeriod) => "Duyệt kỳ",
                RoyaltyPeriodStatus.Approved when actor.Can(Permissions.PayPeriod) => "Chi trả",
                RoyaltyPeriodStatus.Paid when actor.Can(Permissions.PayPeriod) => "Đóng kỳ",
                _ => null,
            };
            if (does is not null)
                rows.Add(new("Nhuận bút", $"Nhuận bút {p.Month.Words}", RoyaltyWords.Of(p.Status), null, null, null, false, false, $"nhuan-but/{p.Month}",
                    does));
        }
        return rows;
    }
}
