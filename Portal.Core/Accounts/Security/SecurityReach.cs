using Portal.Core.History.Security;
using Portal.Core.Roles;

namespace Portal.Core.Accounts.Security;

/// <summary>
/// Which lines of the security log a person may see. Whoever manages the accounts of a portal: those of its data, and of people who hold or held
/// a role in it, but not what they did in another portal. Whoever manages a portal with none above it: all.
/// </summary>
internal static class SecurityReach
{
    public static async Task<Outcome<IQueryable<SecurityEntry>>> SecurityLinesAsync(this Operation operation)
    {
        var (db, id) = (operation.Db, operation.PortalId);
        var all = db.SecurityLog;
        if (operation.Actor.Can(Permissions.ManagePortal) && await db.Portals.AnyAsync(p => p.Id == id && p.ParentId == null))
            return Outcome.Of<IQueryable<SecurityEntry>>(all);
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var people = db.Memberships.Select(m => m.UserId);
        return Outcome.Of(all.Where(l => l.PortalId == id || (l.PortalId == null && (people.Contains(l.PersonId!) || people.Contains(l.ActorId!)))));
    }
}
