using Portal.Core.History;

namespace Portal.Core.Accounts.Entra;

/// <summary>
/// Leaves a request for access, for somebody whose token has just been checked and who has no account. One open request a person; at most
/// three in seven days; a portal's list cannot be filled without end.
/// </summary>
public sealed class AskForAccess(PortalDbFactory factory, WardClock clock)
{
    public const int MostInAWeek = 3;
    public const int MostWaiting = 200;

    /// <summary>Returns the portal's name.</summary>
    public Task<Outcome<string>> ExecuteAsync(EntraPerson person, string? portalId) =>
        AccountHistory.StoreOf(factory, clock).WriteAsync<string>(async operation =>
    {
        var db = operation.Db;
        // A database may compare without regard to capitals; the row must carry the portal's own spelling
        if (await db.Portals.Where(p => p.Id == portalId).Select(p => p.Id).SingleOrDefaultAsync() is not { } portal) return EntraRefusals.PortalMissing;
        if (await db.EntraIdentities.AnyAsync(i => i.TenantId == person.TenantId && i.ObjectId == person.ObjectId)) return EntraRefusals.KnownMeanwhile;
        // Across portals: it asks only for the requests of the one person
        var asked = await db.AccessRequests.IgnoreQueryFilters().Where(r => r.TenantId == person.TenantId && r.ObjectId == person.ObjectId)
            .Select(r => new { r.State, r.AskedAt }).ToListAsync();
        if (asked.Exists(r => r.State == AccessRequestState.Open)) return EntraRefusals.AlreadyAsked;
        if (asked.Count(r => r.AskedAt > operation.Now.AddDays(-7)) >= MostInAWeek) return EntraRefusals.AskedTooOften;
        Refusal? refused = null;
        await operation.InPortalAsync(portal, async () => refused = await AddAsync(operation, person));
        return refused is null ? portal : refused;
    });

    private static async Task<Refusal?> AddAsync(Operation operation, EntraPerson person)
    {
        if (await operation.Db.AccessRequests.CountAsync(r => r.State == AccessRequestState.Open) >= MostWaiting) return EntraRefusals.TooManyWaiting;
        operation.Db.AccessRequests.Add(new AccessRequest
        {
            PortalId = operation.PortalId, TenantId = person.TenantId, ObjectId = person.ObjectId, SaidName = person.Name, SaidEmail = person.Email,
            AskedAt = operation.Now, OpenFor = AccessRequest.KeyOf(person),
        });
        operation.Record("accounts.access-asked", Subject.Portal(operation.PortalId), $"“{person.Name}” (Microsoft) xin quyền truy cập.");
        return null;
    }
}

/// <summary>A portal somebody may ask for access to.</summary>
public sealed record AskedPortal(string Id, string Name);

/// <summary>All portals by name: the public site names them too, so a stranger may read them.</summary>
public sealed class FindAskedPortals(PortalDbFactory factory)
{
    public async Task<IReadOnlyList<AskedPortal>> ExecuteAsync()
    {
        await using var db = factory.Create(portalId: null);
        var found = new List<AskedPortal>();
        foreach (var id in await db.PortalIds.ToListAsync()) found.Add(new(id, (await Portals.ProfileOfOperation.FindAsync(db, id)).Name));
        return [.. found.OrderBy(p => p.Name, VietnameseText.Order)];
    }
}
