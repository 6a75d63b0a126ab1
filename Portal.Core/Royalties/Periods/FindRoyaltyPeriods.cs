using Portal.Core.Roles;

namespace Portal.Core.Royalties.Periods;

/// <summary>One period in the list.</summary>
public sealed record RoyaltyPeriodRow(int Id, YearMonth Month, PeriodState State, int Works, int Assessed, Money Total, DateOnly? PaidOn);

/// <summary>All periods of the portal, the newest first.</summary>
public sealed class FindRoyaltyPeriods(PortalStore store)
{
    public Task<Outcome<List<RoyaltyPeriodRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<RoyaltyPeriodRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var found = await operation.Db.RoyaltyPeriods.OrderByDescending(p => p.Month)
            .Select(p => new
            {
                p.Id, p.Month, p.Status, p.PaidOn,
                Works = p.Works.Where(w => w.Status != RoyaltyWorkStatus.Excluded).Select(w => new { w.Status, w.Amount }).ToList(),
            }).ToListAsync();
        return found.Select(p => new RoyaltyPeriodRow(p.Id, p.Month, PeriodLife.Of(p.Status), p.Works.Count,
            p.Works.Count(w => w.Status == RoyaltyWorkStatus.Assessed), p.Works.Sum(w => w.Amount ?? Money.Zero), p.PaidOn)).ToList();
    });
}
