using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>The people of the portal in Vietnamese alphabetical order; needs the right to manage accounts.</summary>
public sealed class FindUsers(PortalStore store)
{
    public Task<Outcome<List<UserRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<UserRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var all = (await operation.UsersAsync()).Concat(await operation.InvitedAsync());
        return all.OrderBy(r => r.Name, VietnameseText.Order).ToList();
    });
}
