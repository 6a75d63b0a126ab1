using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>
/// Reads the people of the portal worked in: accounts with a role there, now or once, and invitations that wait. Nobody else's account is
/// ever read.
/// </summary>
internal static class ReadUsers
{
    /// <summary>In Vietnamese alphabetical order; of one account where an id is given.</summary>
    public static async Task<List<UserRow>> UsersAsync(this Operation operation, string? userId = null)
    {
        var (db, today) = (operation.Db, operation.Today);
        var held = await db.Memberships.Where(m => userId == null || m.UserId == userId).OrderBy(m => m.FromOn).ThenBy(m => m.Id)
            .Select(m => new { m.UserId, m.Id, m.Role, UnitName = m.Unit!.ShortName, m.BoardPosition, m.FromOn, m.ToOn }).ToListAsync();
        var users = await db.Users.AsNoTracking().Where(u => db.Memberships.Any(m => m.UserId == u.Id && (userId == null || m.UserId == userId))).ToListAsync();
        var roles = held.ToLookup(m => m.UserId, m => new UserRole(
            m.Id, m.Role, m.UnitName, m.BoardPosition, m.FromOn, m.ToOn, UserRole.TermOf(m.FromOn, m.ToOn, today)));
        var powers = await PowersAsync(operation);
        // Sign-ins are rows that stay, so the last of them says when somebody came last
        var came = await db.Users.Where(u => db.Memberships.Any(m => m.UserId == u.Id && (userId == null || m.UserId == userId)))
            .Select(u => new { u.Id, Last = db.Sessions.Where(s => s.UserId == u.Id).Max(s => (DateTime?)s.BeganAt) })
            .ToDictionaryAsync(u => u.Id, u => u.Last);
        return users.Select(u => Row(u, roles[u.Id].ToList(), powers, operation.Now, came[u.Id])).OrderBy(r => r.Name, VietnameseText.Order).ToList();
    }

    public static async Task<List<UserRow>> InvitedAsync(this Operation operation)
    {
        var invitations = await operation.Db.Invitations.AsNoTracking().Where(i => i.UsedAt == null && i.WithdrawnAt == null)
            .Include(i => i.Roles.OrderBy(r => r.Id)).ThenInclude(r => r.Unit).ToListAsync();
        return invitations.Select(i => new UserRow(i.FullName, i.UserName, i.Email, i.Roles.Select(r => new UserRole(
            0, r.Role, r.Unit?.ShortName, r.BoardPosition, r.FromOn, r.ToOn, RoleTerm.Coming)).ToList(), UserState.Invited, null)
        {
            InvitationId = i.Id, Until = i.ExpiresAt, Over = i.IsOver(operation.Now),
        }).ToList();
    }

    private static UserRow Row(PortalUser user, List<UserRole> roles, Func<PortalRole, IEnumerable<string>> powers, DateTime now, DateTime? came)
    {
        var locked = user.IsLockedAt(now);
        var state = user.Disabled ? UserState.Disabled : roles.All(r => r.Term == RoleTerm.Over) ? UserState.Ended
            : locked ? UserState.Locked : UserState.Active;
        return new(user.DisplayName, user.UserName!, user.Email, roles, state, came)
        {
            UserId = user.Id, Until = locked ? user.LockoutEnd!.Value.UtcDateTime : null,
            Powers = user.Disabled ? [] : roles.Where(r => r.Term == RoleTerm.Running).SelectMany(r => powers(r.Role)).Distinct().ToList(),
        };
    }

    /// <summary>What weighs most of what a role may do here, by the grants and the workflow of the portal.</summary>
    private static async Task<Func<PortalRole, IEnumerable<string>>> PowersAsync(Operation operation)
    {
        var grants = (await operation.Db.RoleGrants.Where(g => PermissionWords.Weighty.Contains(g.Permission)).Select(g => new { g.Role, g.Permission })
            .ToListAsync()).ToLookup(g => g.Role, g => g.Permission);
        var publishers = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow).Last.Actors;
        return role => (publishers.Contains(role) ? ["Duyệt đăng"] : Array.Empty<string>())
            .Concat(PermissionWords.Weighty.Where(grants[role].Contains).Select(PermissionWords.Of));
    }
}
