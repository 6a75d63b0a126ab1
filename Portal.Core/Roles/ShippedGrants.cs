using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Roles;

/// <summary>Grants that came into the product together, under a name that never changes.</summary>
public sealed record GrantBundle(string Key, IReadOnlyDictionary<PortalRole, List<string>> Grants);

/// <summary>What each role may do as this build ships it (<c>assets/roles.json</c>); what a ward changed later stays.</summary>
public static class ShippedGrants
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly Lazy<IReadOnlyList<GrantBundle>> Shipped = new(() =>
        JsonSerializer.Deserialize<List<GrantBundle>>(File.ReadAllText(AssetFiles.Of("roles.json")), Options)!);

    /// <summary>In the order in which they came; the first is what portals held before offers were recorded.</summary>
    public static IReadOnlyList<GrantBundle> Bundles => Shipped.Value;

    /// <summary>What a role may do in a new portal.</summary>
    public static IReadOnlySet<string> Of(PortalRole role) =>
        Bundles.SelectMany(b => b.Grants.GetValueOrDefault(role) ?? []).ToHashSet(StringComparer.Ordinal);

    /// <summary>The roles that hold a permission in a new portal.</summary>
    public static IEnumerable<PortalRole> RolesWith(string permission) => Enum.GetValues<PortalRole>().Where(r => Of(r).Contains(permission));

    /// <summary>
    /// Gives the portal worked in what it was never offered, and returns what was new: to a new portal all, to one that exists the
    /// bundles of later releases. A portal that has grants and no record of offers is older than the record and had the first.
    /// </summary>
    internal static async Task<IReadOnlyList<RoleGrant>> OfferAsync(Operation operation, CancellationToken cancel)
    {
        var db = operation.Db;
        var offered = await db.GrantOffers.Select(o => o.Key).ToListAsync(cancel);
        var held = (await db.RoleGrants.Select(g => new { g.Role, g.Permission }).ToListAsync(cancel)).Select(g => (g.Role, g.Permission)).ToHashSet();
        var older = offered.Count == 0 && held.Count > 0;
        var given = new List<RoleGrant>();
        foreach (var bundle in Bundles.Where(b => !offered.Contains(b.Key)))
        {
            db.GrantOffers.Add(new GrantOffer { PortalId = operation.PortalId, Key = bundle.Key, OfferedAt = operation.Now });
            if (older && bundle == Bundles[0]) continue;
            given.AddRange(bundle.Grants.SelectMany(g => g.Value.Select(p => (Role: g.Key, Permission: p))).Where(held.Add)
                .Select(g => new RoleGrant { PortalId = operation.PortalId, Role = g.Role, Permission = g.Permission }));
        }
        db.RoleGrants.AddRange(given);
        return given;
    }
}
