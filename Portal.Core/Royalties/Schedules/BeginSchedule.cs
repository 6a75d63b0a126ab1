using Portal.Core.Roles;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>A schedule to begin a new one from, and whose it is.</summary>
public sealed record ScheduleExample(string PortalId, string PortalName, ScheduleForm Form);

/// <summary>
/// What a new schedule can be made with: the caps of the law that hold today, and the schedules of the system as examples, the portal's own first.
/// </summary>
public sealed record ScheduleBeginning(IReadOnlyList<RoyaltyCap> Caps, IReadOnlyList<ScheduleExample> Examples);

/// <summary>Reads <see cref="ScheduleBeginning"/> for whoever manages the portal.</summary>
public sealed class BeginSchedule(PortalStore store)
{
    public Task<Outcome<ScheduleBeginning>> ExecuteAsync() => store.ReadAsync<Outcome<ScheduleBeginning>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var (today, db) = (operation.Today, operation.Db);
        var caps = (await db.RoyaltyCaps.Where(c => c.EffectiveFrom <= today).ToListAsync())
            .GroupBy(c => c.Code).Select(g => g.MaxBy(c => c.EffectiveFrom)!).OrderBy(c => c.Id).ToList();
        var portals = await db.Portals.ToDictionaryAsync(p => p.Id, p => p.Name);
        // Across portals: a schedule is a published decision, and a new ward begins with its neighbour's
        var latest = await db.RoyaltySchedules.IgnoreQueryFilters().Where(s => s.EffectiveTo == null)
            .Include(s => s.Genres).IgnoreQueryFilters().ToListAsync();
        var examples = latest.OrderByDescending(s => s.PortalId == operation.PortalId).ThenBy(s => s.PortalId, StringComparer.Ordinal)
            .Select(s => new ScheduleExample(s.PortalId, portals[s.PortalId], new(s.Name, s.LegalBasis, s.EffectiveFrom, s.UnitShare,
                ScheduleGenre.Of(s), s.SiteShare))).ToList();
        return new ScheduleBeginning(caps, examples);
    });}
