using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Roles;

/// <summary>What each role may do as this build ships it (<c>assets/roles.json</c>); what a ward changed later stays.</summary>
public static class ShippedGrants
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly Lazy<IReadOnlyDictionary<PortalRole, List<string>>> Shipped = new(() =>
        JsonSerializer.Deserialize<Dictionary<PortalRole, List<string>>>(File.ReadAllText(AssetFiles.Of("roles.json")), Options)!);

    /// <summary>The roles that hold a permission in a new portal.</summary>
    public static IEnumerable<PortalRole> RolesWith(string permission) => Shipped.Value.Where(r => r.Value.Contains(permission)).Select(r => r.Key);

    /// <summary>A new portal starts with all of them; one that has any is left as it is.</summary>
    internal static async Task BeginAsync(Operation operation, CancellationToken cancel)
    {
        if (await operation.Db.RoleGrants.AnyAsync(cancel)) return;
        foreach (var (role, permissions) in Shipped.Value)
            foreach (var permission in permissions)
                operation.Db.RoleGrants.Add(new RoleGrant { PortalId = operation.PortalId, Role = role, Permission = permission });
    }
}
