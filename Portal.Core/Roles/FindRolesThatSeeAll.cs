namespace Portal.Core.Roles;

/// <summary>
/// The roles that may read every item of the portal, by its grants: those whom something may be told that concerns any of them. None for whoever does not
/// manage the portal.
/// </summary>
public sealed class FindRolesThatSeeAll(PortalStore store)
{
    public Task<IReadOnlyList<PortalRole>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<PortalRole>>(async operation =>
        operation.Actor.Can(Permissions.ManagePortal)
            ? (await operation.Db.RoleGrants.Where(g => g.Permission == Permissions.SeeAll).Select(g => g.Role).ToListAsync()).Order().ToList()
            : []);
}
