using Portal.Core.History;
using Portal.Core.History.Security;

namespace Portal.Core.Accounts;

/// <summary>
/// Changes of accounts, which belong to no portal, in one transaction with the rows and the history of each portal they
/// touch. The operator makes them through a command, the person through a one-time link, an account administrator of all these portals
/// on the screen.
/// </summary>
internal static class AccountHistory
{
    public static PortalStore StoreOf(PortalDbFactory factory, WardClock clock) => PortalStore.OfSystem(factory, portalId: null, clock);

    /// <summary>
    /// A line in every portal in which the person ever held a role, and one in the security log, which knows from where; an account without any role
    /// leaves the latter only.
    /// </summary>
    public static async Task RecordEverywhereAsync(this Operation operation, PortalUser user, string action, string sentence)
    {
        // Across portals: it asks only for the memberships of the one account that is changed
        var portals = await operation.Db.Memberships.IgnoreQueryFilters().Where(m => m.UserId == user.Id)
            .Select(m => m.PortalId).Distinct().OrderBy(id => id).ToListAsync();
        await operation.LockAsync(portals);
        operation.Note(new(action, sentence) { PersonId = user.Id });
        foreach (var portalId in portals)
            await operation.InPortalAsync(portalId, () =>
            {
                operation.Record(action, Subject.User(user.Id), sentence);
                return Task.CompletedTask;
            });
    }

    public static async Task<PortalUser?> FindUserAsync(this Operation operation, string userName)
    {
        var normal = userName.Trim().ToUpperInvariant();
        return await operation.Db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normal);
    }

    /// <summary>The person as history names them: full name and sign-in name.</summary>
    public static string Words(this PortalUser user) => $"{user.DisplayName} ({user.UserName})";

    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
