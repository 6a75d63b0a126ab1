using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>
/// No portal is left without somebody who runs it and somebody who manages its accounts. Asked behind the portal's lock, so that of two
/// who go at once the second is refused.
/// </summary>
internal static class LastAdministrators
{
    private static readonly string[] Kept = [Permissions.ManagePortal, Permissions.ManageAccounts];

    /// <summary>Why these roles of the portal worked in may not be missing from that day on; null where others hold the rights. The system may.</summary>
    public static async Task<Refusal?> WhyNotWithoutAsync(this Operation operation, IReadOnlyList<int> memberships, DateOnly day)
    {
        if (operation.Actor.IsSystem) return null;
        var db = operation.Db;
        var going = await db.Memberships.Where(m => memberships.Contains(m.Id)).Select(m => m.Role).ToListAsync();
        var grants = await db.RoleGrants.Where(g => Kept.Contains(g.Permission)).Select(g => new { g.Role, g.Permission }).ToListAsync();
        foreach (var permission in Kept)
        {
            var roles = grants.Where(g => g.Permission == permission).Select(g => g.Role).ToList();
            if (!going.Any(roles.Contains)) continue;
            var others = db.Memberships.Where(m => roles.Contains(m.Role) && !memberships.Contains(m.Id) && !m.User!.Disabled);
            // Somebody whose own term is about to end is nobody to rely on
            var later = day.AddDays(30);
            if (!await others.AnyAsync(m => m.FromOn <= day && (m.ToOn == null || m.ToOn >= later)))
                return AccountRefusals.LastAdministrator(permission == Permissions.ManagePortal ? PortalRole.Administrator : PortalRole.AccountAdministrator);
        }
        return null;
    }
}
