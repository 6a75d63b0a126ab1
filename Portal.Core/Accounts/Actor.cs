using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Accounts;

/// <summary>
/// The person acting, as one portal knows them today: roles in office, the permissions these grant, and the contributor
/// records that are themselves. Read anew for every operation, so a right taken away works at once.
/// </summary>
public sealed record Actor(
    string? UserId, string Name, bool IsSystem,
    IReadOnlyList<ActorRole> Roles, IReadOnlySet<string> Granted, IReadOnlySet<int> ContributorIds)
{
    public bool Can(string permission) => IsSystem || Granted.Contains(permission);

    public bool Has(PortalRole role) => IsSystem || Roles.Any(r => r.Role == role);

    /// <summary>True for any role in this portal: who has none sees nothing of it.</summary>
    public bool Belongs => IsSystem || Roles.Count > 0;

    /// <summary>The unit the person works in here, if any.</summary>
    public int? UnitId => Roles.Select(r => r.UnitId).FirstOrDefault(id => id is not null);

    internal static async Task<Actor> LoadAsync(PortalDbContext db, ICurrentUser user, DateOnly today)
    {
        if (user.IsSystem) return new(null, user.Name, true, [], new HashSet<string>(), new HashSet<int>());
        if (user.UserId is not { } id) return Nobody;
        var account = await db.Users.Where(u => u.Id == id).Select(u => new { u.DisplayName, u.Disabled }).FirstOrDefaultAsync();
        if (account is null || account.Disabled) return Nobody;
        var found = await db.Memberships
            .Where(m => m.UserId == id && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .OrderBy(m => m.Id)
            .Select(m => new { m.PortalId, Role = new ActorRole(m.Role, m.UnitId, m.Unit!.Code) })
            .ToListAsync();
        // A database may compare without regard to capitals: “Thanh-Dong” is not the portal “thanh-dong”, or rows would be
        // written under a name no other page asks for
        var roles = found.Where(f => f.PortalId == db.CurrentPortalId).Select(f => f.Role).ToList();
        var held = roles.Select(r => r.Role).Distinct().ToList();
        var grants = await db.RoleGrants.Where(g => held.Contains(g.Role)).Select(g => g.Permission).ToListAsync();
        var self = await db.Contributors.Where(c => c.UserId == id).Select(c => c.Id).ToListAsync();
        return new(id, account.DisplayName, false, roles, grants.ToHashSet(), self.ToHashSet());
    }

    private static readonly Actor Nobody = new(null, "Khách", false, [], new HashSet<string>(), new HashSet<int>());
}

/// <summary>A role in office, with the unit it is held for.</summary>
public sealed record ActorRole(PortalRole Role, int? UnitId, string? UnitCode);
