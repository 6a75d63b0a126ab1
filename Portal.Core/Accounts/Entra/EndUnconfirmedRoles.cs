using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.History;

namespace Portal.Core.Accounts.Entra;

/// <summary>
/// At a sign-in by any other way than Microsoft: ends the roles the map gave once Microsoft has not confirmed them for some days
/// (<c>assets/door.json</c>). An app role taken away there would otherwise hold here for whoever has a password too. The next sign-in by Microsoft brings
/// back what it still says; roles given by hand are not touched, the last administrator stays.
/// </summary>
public sealed class EndUnconfirmedRoles(PortalDbFactory factory, WardClock clock)
{
    public const string Action = "accounts.role-unconfirmed";

    private static int Days => DoorDefaults.MicrosoftRoleDays;

    /// <summary>Returns how many ended.</summary>
    public async Task<Outcome<int>> ExecuteAsync(string userId)
    {
        // Most people have none, and should not wait for writers
        await using (var db = factory.Create(portalId: null))
            if ((await PortalsAsync(db, userId, clock.UtcNow)).Count == 0) return 0;
        return await AccountHistory.StoreOf(factory, clock).WriteAsync<int>(async operation =>
        {
            var portals = await PortalsAsync(operation.Db, userId, operation.Now);
            if (portals.Count == 0) return 0;
            var user = await operation.Db.Users.SingleAsync(u => u.Id == userId);
            await operation.LockAsync(portals);
            var ended = 0;
            foreach (var portal in portals) await operation.InPortalAsync(portal, async () => ended += await EndAsync(operation, user));
            return ended;
        });
    }

    private static async Task<int> EndAsync(Operation operation, PortalUser user)
    {
        var ended = 0;
        foreach (var membership in await Old(operation.Db.Memberships.AsTracking(), user.Id, operation.Today).ToListAsync())
            if (await operation.EndByEntraAsync(user, membership, Action, $"vì quá {Days} ngày Microsoft chưa xác nhận lại")) ended++;
        return ended;
    }

    /// <summary>Where terms are to end; nowhere while the last sign-in by Microsoft, which brought all of them in line, is young.</summary>
    private static async Task<List<string>> PortalsAsync(PortalDbContext db, string userId, DateTime now)
    {
        if (await db.LastByEntraAsync(userId) is { } confirmed && confirmed > now.AddDays(-Days)) return [];
        // Across portals: it asks only for the memberships of one account
        return await Old(db.Memberships.IgnoreQueryFilters(), userId, WardClock.DayOf(now)).Select(m => m.PortalId).Distinct().OrderBy(id => id).ToListAsync();
    }

    /// <summary>Open terms by the map that are no younger than they may be: the day they began, Microsoft had confirmed them.</summary>
    private static IQueryable<Membership> Old(IQueryable<Membership> memberships, string userId, DateOnly today)
    {
        var before = today.AddDays(-Days);
        return memberships.Where(m => m.UserId == userId && m.ByEntra && m.FromOn < before && (m.ToOn == null || m.ToOn >= today));
    }
}

/// <summary>What sign-ins say of Microsoft's word.</summary>
internal static class EntraSignIns
{
    /// <summary>When the person came by Microsoft last; null for never.</summary>
    public static Task<DateTime?> LastByEntraAsync(this PortalDbContext db, string userId) => db.Sessions
        .Where(s => s.UserId == userId && (s.Means == SignInMeans.Entra || s.Means == SignInMeans.EntraFactor || s.Means == SignInMeans.EntraCode))
        .MaxAsync(s => (DateTime?)s.BeganAt);

    /// <summary>Whether roles ended since for want of that word, as the portals' histories tell.</summary>
    public static async Task<bool> EndedUnconfirmedAsync(this PortalDbContext db, string userId)
    {
        var last = await db.LastByEntraAsync(userId) ?? DateTime.MinValue;
        var subject = Subject.User(userId);
        // Across portals: it asks only for lines about one's own roles
        var portals = await db.Memberships.IgnoreQueryFilters().Where(m => m.UserId == userId && m.ByEntra).Select(m => m.PortalId).Distinct().ToListAsync();
        return portals.Count > 0 && await db.History.IgnoreQueryFilters()
            .AnyAsync(h => portals.Contains(h.PortalId) && h.Subject == subject && h.Action == EndUnconfirmedRoles.Action && h.At > last);
    }
}
