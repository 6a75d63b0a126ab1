using Microsoft.Extensions.Options;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>The people of the portal in Vietnamese alphabetical order; needs the right to manage accounts.</summary>
public sealed class FindUsers(PortalStore store, IOptions<AccountRules> rules)
{
    public Task<Outcome<List<UserRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<UserRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        var (days, today) = (rules.Value.InactiveDays, operation.Today);
        var users = (await operation.UsersAsync()).Select(u => u with { Unused = IsUnused(u, today.AddDays(-days)) });
        var all = users.Concat(await operation.InvitedAsync());
        return all.OrderBy(r => r.Name, VietnameseText.Order).ToList();
    });

    /// <summary>Somebody who never signed in has had as many days as since the first role began.</summary>
    private static bool IsUnused(UserRow user, DateOnly before) => user.State == UserState.Active
        && (user.LastSignInAt is { } at ? WardClock.DayOf(at) < before : user.Roles.Min(r => r.FromOn) < before);
}
