using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>
/// Gives portals that exist already a permission that came with a newer release: to the roles that hold it in a new portal, or to one
/// role. Nobody widens what a role of their own may do. What is granted already stays as it is, so it may run twice; each portal's
/// history tells what it was given.
/// </summary>
public sealed class GrantPermission(PortalStore store)
{
    /// <summary>In one portal, or in all of them; returns those in which something was new.</summary>
    public async Task<Outcome<List<string>>> ExecuteAsync(string permission, PortalRole? role = null, string? portalId = null)
    {
        if (!Permissions.All.Contains(permission)) return RoleRefusals.PermissionUnknown(permission);
        var roles = role is { } one ? [one] : ShippedGrants.RolesWith(permission).ToList();
        if (roles.Count == 0) return RoleRefusals.NobodyHolds(permission);
        var portals = await store.ReadAsync(operation => operation.Db.Portals.Where(p => portalId == null || p.Id == portalId)
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
        if (portals.Count == 0) return RoleRefusals.PortalUnknown(portalId);
        var changed = new List<string>();
        foreach (var id in portals)
        {
            var given = await store.In(id).WriteAsync(operation => GrantAsync(operation, permission, roles));
            if (!given.Done) return given.As<List<string>>();
            if (given.Value) changed.Add(id);
        }
        return changed;
    }

    /// <summary>False where every role held it already.</summary>
    private static async Task<Outcome<bool>> GrantAsync(Operation operation, string permission, List<PortalRole> roles)
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var held = await operation.Db.RoleGrants.Where(g => g.Permission == permission).Select(g => g.Role).ToListAsync();
        var missing = roles.Except(held).Order().ToList();
        if (missing.Count == 0) return false;
        if (!operation.Actor.IsSystem && missing.Any(operation.Actor.Has)) return AccountRefusals.OwnRights;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        operation.Db.RoleGrants.AddRange(missing.Select(r => new RoleGrant { PortalId = operation.PortalId, Role = r, Permission = permission }));
        operation.Record("accounts.permission-granted", Subject.Portal(operation.PortalId),
            $"Giao quyền “{permission}” cho vai trò {string.Join(", ", missing.Select(RoleWords.Of))}.");
        return true;
    }
}
