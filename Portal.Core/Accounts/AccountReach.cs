using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>
/// Which accounts whoever acts may touch. The system reaches all; an account administrator those who hold or held a role in the
/// portal, and of any other account not even that it exists.
/// </summary>
internal static class AccountReach
{
    public static async Task<Outcome<PortalUser>> ReachAsync(this Operation operation, string userName)
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var user = await operation.FindUserAsync(userName);
        return user is not null && await operation.IsSeenAsync(user.Id) ? user : AccountRefusals.Unknown(userName);
    }

    /// <summary>Whether the account ever held a role in the portal worked in.</summary>
    public static async Task<bool> IsSeenAsync(this Operation operation, string userId) =>
        operation.Actor.IsSystem || await operation.Db.Memberships.AnyAsync(m => m.UserId == userId);

    /// <summary>
    /// The same for what touches an account in all portals: refused where the person also serves in one whose accounts are not
    /// managed by whoever acts.
    /// </summary>
    public static async Task<Outcome<PortalUser>> ReachWhollyAsync(this Operation operation, string userName)
    {
        var found = await operation.ReachAsync(userName);
        if (!found.Done) return found;
        return await operation.WhyNotWhollyAsync(found.Value) is { } elsewhere ? elsewhere : found;
    }

    public static async Task<Refusal?> WhyNotWhollyAsync(this Operation operation, PortalUser user)
    {
        var (db, today) = (operation.Db, operation.Today);
        if (operation.Actor.IsSystem) return null;
        // Across portals: where this one account serves, and where whoever acts manages accounts
        var serves = db.Memberships.IgnoreQueryFilters().Where(m => m.UserId == user.Id && (m.ToOn == null || m.ToOn >= today));
        var managed = db.Memberships.IgnoreQueryFilters()
            .Where(m => m.UserId == operation.Actor.UserId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .Where(m => db.RoleGrants.IgnoreQueryFilters()
                .Any(g => g.PortalId == m.PortalId && g.Role == m.Role && g.Permission == Permissions.ManageAccounts))
            .Select(m => m.PortalId);
        var foreign = await db.Portals.Where(p => p.Id != db.CurrentPortalId && serves.Any(m => m.PortalId == p.Id) && !managed.Contains(p.Id))
            .OrderBy(p => p.Id).Select(p => p.ShortName).ToListAsync();
        return foreign.Count == 0 ? null : AccountRefusals.ServesElsewhere(user.DisplayName, foreign);
    }
}
