using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Accounts.Entra;

/// <summary>
/// Brings the roles a person has by the maps of the portals in line with the app roles of the token they have just signed in with. Terms
/// given here begin today; one whose app role is gone had its last day yesterday. Roles given by hand are nobody's business here.
/// </summary>
public sealed class TakeEntraRoles(PortalDbFactory factory, WardClock clock)
{
    /// <summary>Returns how many terms began or ended.</summary>
    public async Task<Outcome<int>> ExecuteAsync(string userId, IReadOnlyCollection<string> appRoles)
    {
        // Most sign-ins change nothing, and should not wait for writers
        await using (var db = factory.Create(portalId: null))
            if (!await TouchesAsync(db, userId)) return 0;
        return await AccountHistory.StoreOf(factory, clock).WriteAsync<int>(async operation =>
        {
            var user = await operation.Db.Users.SingleAsync(u => u.Id == userId);
            var portals = await PortalsAsync(operation.Db, userId);
            await operation.LockAsync(portals);
            var changed = 0;
            foreach (var portal in portals) await operation.InPortalAsync(portal, async () => changed += await AlignAsync(operation, user, appRoles));
            return changed;
        });
    }

    private static async Task<bool> TouchesAsync(PortalDbContext db, string userId) => (await PortalsAsync(db, userId)).Count > 0;

    // Across portals: rules name no people, and of memberships it asks for those of one account
    private static async Task<List<string>> PortalsAsync(PortalDbContext db, string userId)
    {
        var ruled = await db.EntraRoleRules.IgnoreQueryFilters().Select(r => r.PortalId).Distinct().ToListAsync();
        var held = await db.Memberships.IgnoreQueryFilters().Where(m => m.UserId == userId && m.ByEntra && m.ToOn == null).Select(m => m.PortalId)
            .Distinct().ToListAsync();
        return [.. ruled.Union(held, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static async Task<int> AlignAsync(Operation operation, PortalUser user, IReadOnlyCollection<string> appRoles)
    {
        var (db, today) = (operation.Db, operation.Today);
        // What the rules of roles forbid today, a line of the map gives nobody, however old it is
        var wanted = (await db.EntraRoleRules.Include(r => r.Unit).ToListAsync())
            .Where(r => appRoles.Contains(r.AppRole, StringComparer.Ordinal) && r.AddedById != user.Id)
            .Where(r => r.Unit is { Active: true } || r.UnitId is null && !RolePlace.NeedsUnit(r.Role))
            .Select(r => (r.Role, r.UnitId)).ToHashSet();
        var held = await db.Memberships.AsTracking().Where(m => m.UserId == user.Id && (m.ToOn == null || m.ToOn >= today)).ToListAsync();
        var changed = 0;
        foreach (var (role, unitId) in wanted.Where(w => !held.Exists(m => m.Role == w.Role && m.UnitId == w.UnitId)).Order())
        {
            db.Memberships.Add(new Membership
            {
                PortalId = operation.PortalId, UserId = user.Id, Role = role, UnitId = unitId, FromOn = today, ByEntra = true,
            });
            operation.Record("accounts.role-given", Subject.User(user.Id),
                $"Giao vai trò {RoleWords.Of(role)} cho {user.Words()} từ ngày {today:dd/MM/yyyy}, theo Microsoft Entra ID.");
            changed++;
        }
        foreach (var membership in held.Where(m => m.ByEntra && !wanted.Contains((m.Role, m.UnitId))))
            if (await operation.EndByEntraAsync(user, membership, "accounts.role-ended", "theo Microsoft Entra ID")) changed++;
        return changed;
    }
}

/// <summary>Ending a term that the map gave.</summary>
internal static class EntraTerms
{
    /// <summary>False for the last administrator, who stays.</summary>
    public static async Task<bool> EndByEntraAsync(this Operation operation, PortalUser user, Membership membership, string action, string why)
    {
        if (await IsLastAdministratorAsync(operation, membership)) return false;
        // It must open nothing any more from this sign-in on; begun today it was in office on no whole day, and says so
        membership.ToOn = operation.Today.AddDays(-1);
        operation.Record(action, Subject.User(user.Id),
            $"Kết thúc vai trò {RoleWords.Of(membership.Role)} của {user.Words()}, ngày cuối {membership.ToOn:dd/MM/yyyy}, {why}.");
        return true;
    }

    /// <summary>Whether nobody else administers the portal today: a provider's mistake must not leave it without anybody.</summary>
    private static async Task<bool> IsLastAdministratorAsync(Operation operation, Membership membership)
    {
        if (membership.Role is not (PortalRole.Administrator or PortalRole.AccountAdministrator)) return false;
        var today = operation.Today;
        return !await operation.Db.Memberships.AnyAsync(m => m.Role == membership.Role && m.UserId != membership.UserId && !m.User!.Disabled
            && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today));
    }
}
