using Portal.Core.Accounts;
using Portal.Core.History;

namespace Portal.Core.People;

/// <summary>
/// In whose place the person acts today, and who acts in theirs. The roles of the absent one come beside the person's own; whoever has none of
/// their own in the portal acts for nobody there. Roles a person holds as a deputy are not handed on.
/// </summary>
internal sealed class DeputiesOfActor : IActorFacts
{
    public async Task<Actor> AddAsync(Actor actor, string userId, PortalDbContext db, DateOnly today)
    {
        if (actor.UserId is null || actor.Roles.Count == 0) return actor;
        var found = await db.Deputies.Where(d => (d.DeputyId == userId || d.AbsentId == userId) && d.FromOn <= today && d.ToOn >= today && d.EndedAt == null)
            .OrderBy(d => d.Id).Select(d => new { d.AbsentId, d.DeputyId }).ToListAsync();
        if (found.Count == 0) return actor;
        var ids = found.Where(d => d.DeputyId == userId).Select(d => d.AbsentId).Distinct().ToList();
        var held = await db.Memberships.Where(m => ids.Contains(m.UserId) && !m.User!.Disabled && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .OrderBy(m => m.Id).Select(m => new { m.UserId, m.User!.DisplayName, Role = new ActorRole(m.Role, m.UnitId, m.Unit!.Code) }).ToListAsync();
        var roles = held.Select(m => m.Role.Role).Distinct().ToList();
        var grants = (await db.RoleGrants.Where(g => roles.Contains(g.Role)).Select(g => new { g.Role, g.Permission }).ToListAsync())
            .ToLookup(g => g.Role, g => g.Permission);
        var absent = held.GroupBy(m => (m.UserId, m.DisplayName))
            .Select(g => new AbsentPerson(g.Key.UserId, g.Key.DisplayName, g.SelectMany(m => grants[m.Role.Role]).ToHashSet())).ToList();
        return actor with
        {
            Name = NameOf(actor.Name, absent), Roles = [.. actor.Roles, .. held.Select(m => m.Role)],
            Granted = actor.Granted.Concat(absent.SelectMany(a => a.Granted)).ToHashSet(),
            OwnGranted = actor.Granted, ActsFor = absent, LentRoles = held.Count,
            Selves = [userId, .. found.SelectMany(d => new[] { d.AbsentId, d.DeputyId }).Where(id => id != userId).Distinct()],
        };
    }

    public async Task<IReadOnlyList<string>> StandInsAsync(PortalDbContext db, IReadOnlyList<string> userIds, DateOnly today) =>
        await db.Deputies.Where(d => userIds.Contains(d.AbsentId) && d.FromOn <= today && d.ToOn >= today && d.EndedAt == null)
            .Select(d => d.DeputyId).Distinct().ToListAsync();

    /// <summary>As history and papers write it: whoever reads them later knows on whose behalf it may have been done.</summary>
    private static string NameOf(string own, List<AbsentPerson> absent) => absent.Count == 0 ? own
        : VietnameseText.Start($"{own} (thay {string.Join(", ", absent.Select(a => a.Name))})", HistoryEntry.NameLength);
}
