using Portal.Core.Roles;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// How far a period has come, for a screen that follows it: another number is another state. Null where there is none; refused like the period.
/// </summary>
public sealed class GetPeriodVersion(PortalStore store)
{
    public Task<Outcome<int?>> ExecuteAsync(PeriodSpan span) => store.ReadAsync<Outcome<int?>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var (month, months) = (span.First, span.Months);
        return await operation.Db.RoyaltyPeriods.Where(p => p.Month == month && p.Months == months).Select(p => (int?)p.Version).SingleOrDefaultAsync();
    });
}
