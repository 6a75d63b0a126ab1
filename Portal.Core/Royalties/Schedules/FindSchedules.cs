using Portal.Core.Roles;

namespace Portal.Core.Royalties.Schedules;

/// <summary>A schedule of the portal, in force or not, with its genres.</summary>
public sealed record ScheduleRow(
    int Id, string Name, string LegalBasis, DateOnly EffectiveFrom, DateOnly? EffectiveTo, decimal UnitShare, decimal SiteShare,
    IReadOnlyList<ScheduleGenre> Genres);

/// <summary>All schedules of the portal, the latest first; for whoever sees royalties or manages the portal.</summary>
public sealed class FindSchedules(PortalStore store)
{
    public Task<Outcome<IReadOnlyList<ScheduleRow>>> ExecuteAsync() => store.ReadAsync<Outcome<IReadOnlyList<ScheduleRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal) && !operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var schedules = await operation.Db.RoyaltySchedules.Include(s => s.Genres).OrderByDescending(s => s.EffectiveFrom).ToListAsync();
        return schedules.Select(s => new ScheduleRow(s.Id, s.Name, s.LegalBasis, s.EffectiveFrom, s.EffectiveTo, s.UnitShare, s.SiteShare,
            ScheduleGenre.Of(s))).ToList();
    });
}
