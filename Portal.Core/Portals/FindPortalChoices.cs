using Portal.Core.Roles;

namespace Portal.Core.Portals;

/// <summary>A portal to begin a new one from.</summary>
public sealed record PortalChoice(string Id, string Name, int Level);

/// <summary>All portals of the system, the city first; none for whoever manages no portal.</summary>
public sealed class FindPortalChoices(PortalStore store)
{
    public Task<IReadOnlyList<PortalChoice>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<PortalChoice>>(async operation =>
        !operation.Actor.Can(Permissions.ManagePortal) ? []
            : (await operation.Db.Portals.Select(p => new PortalChoice(p.Id, p.Name, p.Level)).ToListAsync())
                .OrderBy(p => p.Level).ThenBy(p => p.Name, VietnameseText.Order).ToList());
}
