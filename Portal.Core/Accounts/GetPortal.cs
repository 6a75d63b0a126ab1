using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>The portal worked in, and what this person may do there: the shell and every page begin here.</summary>
public sealed record PortalView(PortalProfile Profile, string UserName, string Roles, IReadOnlySet<string> Permissions)
{
    /// <summary>Names of those in whose place the person acts today.</summary>
    public IReadOnlyList<string> ActsFor { get; init; } = [];
}

/// <summary>Reads the portal in scope; refused to whoever has no role in it.</summary>
public sealed class GetPortal(PortalStore store, IPortalScope scope)
{
    public async Task<Outcome<PortalView>> ExecuteAsync()
    {
        if (scope.PortalId is null) return AccessRefusals.NotFound;
        return await store.ReadAsync<Outcome<PortalView>>(async operation =>
            operation.Actor.Belongs
                ? new PortalView(await operation.ProfileAsync(), operation.Actor.OwnName,
                    string.Join(", ", operation.Actor.Roles.Select(r => RoleWords.Of(r.Role)).Distinct()), operation.Actor.Granted)
                {
                    ActsFor = operation.Actor.ActsFor.Select(a => a.Name).ToList(),
                }
                : await operation.Db.Portals.AnyAsync(p => p.Id == scope.PortalId) ? AccessRefusals.NotAllowed : AccessRefusals.NotFound);
    }
}
