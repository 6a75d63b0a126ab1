using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>
/// Gives portals that exist already the grants of a newer release, each once, when the database is brought to this build; their
/// history tells what they were given.
/// </summary>
internal sealed class OfferGrants(WardClock clock) : IMigrationStep
{
    public async Task LoadAsync(PortalDbContext db, CancellationToken cancel)
    {
        // Across portals: which of them were offered which key, before any of them is worked in
        var offered = (await db.GrantOffers.IgnoreQueryFilters().Select(o => new { o.PortalId, o.Key }).ToListAsync(cancel))
            .ToLookup(o => o.PortalId, o => o.Key);
        var operation = new Operation(db, Actor.System(FixedUser.System.Name), clock);
        foreach (var id in await db.PortalIds.ToListAsync(cancel))
            if (ShippedGrants.Bundles.Any(b => !offered[id].Contains(b.Key))) await operation.InPortalAsync(id, () => OfferAsync(operation, cancel));
    }

    private static async Task OfferAsync(Operation operation, CancellationToken cancel)
    {
        foreach (var role in (await ShippedGrants.OfferAsync(operation, cancel)).GroupBy(g => g.Role).OrderBy(g => g.Key))
            operation.Record("accounts.permission-granted", Subject.Portal(operation.PortalId),
                $"Bản cài đặt mới giao cho vai trò {RoleWords.Of(role.Key)} quyền {string.Join(", ", role.Select(g => $"“{g.Permission}”"))}.");
    }
}
