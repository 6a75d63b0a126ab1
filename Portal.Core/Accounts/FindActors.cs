using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Accounts;

/// <summary>Somebody whose lines can be asked for.</summary>
public sealed record ActorChoice(string Code, string Name);

/// <summary>Everybody who has or had a role in the portal, in alphabetical order, and the system; none for whoever may not see the history.</summary>
public sealed class FindActors(PortalStore store)
{
    public Task<IReadOnlyList<ActorChoice>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<ActorChoice>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeHistory)) return [];
        var people = await operation.Db.Users.Where(u => operation.Db.Memberships.Any(m => m.UserId == u.Id))
            .OrderBy(u => u.NameOrder).Select(u => new ActorChoice(u.Id, u.DisplayName)).ToListAsync();
        return [.. people, new ActorChoice(HistoryList.System, FixedUser.System.Name)];
    });
}
