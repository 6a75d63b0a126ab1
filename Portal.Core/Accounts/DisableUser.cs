using Portal.Core.Accounts.Sessions;

namespace Portal.Core.Accounts;

/// <summary>
/// Ends the use of an account at once: no new sign-in, and what is open ends within a minute. The account and all it did
/// stay; its terms of office run on, since another day it may be enabled again.
/// </summary>
public sealed class DisableUser(PortalStore store)
{
    /// <summary>Returns the full name.</summary>
    public Task<Outcome<string>> ExecuteAsync(string userName) => store.WriteSharedAsync<string>(async operation =>
    {
        var found = await operation.ReachWhollyAsync(userName);
        if (!found.Done) return found.As<string>();
        var user = found.Value;
        if (user.Disabled) return AccountRefusals.AlreadyDisabled(userName);
        if (user.Id == operation.Actor.UserId) return AccountRefusals.OwnAccount;
        if (await WhyNotMissingAsync(operation, user) is { } last) return last;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        user.Disabled = true;
        // Enabled again later, it must not bring an old sign-in back to life
        user.SecurityStamp = AccountHistory.NewStamp();
        await operation.EndSessionsAsync(user.Id);
        await AccountMail.DropLinksAsync(operation, user, "Tài khoản đã ngừng sử dụng.");
        await operation.RecordEverywhereAsync(user, "accounts.disabled", $"Ngừng sử dụng tài khoản {user.Words()}.");
        return user.DisplayName;
    });

    /// <summary>Asked in every portal in which the person holds a role, behind its lock.</summary>
    private static async Task<Refusal?> WhyNotMissingAsync(Operation operation, PortalUser user)
    {
        if (operation.Actor.IsSystem) return null;
        var today = operation.Today;
        // Across portals: the roles of the one account that is to be disabled
        var held = await operation.Db.Memberships.IgnoreQueryFilters().Where(m => m.UserId == user.Id && (m.ToOn == null || m.ToOn >= today))
            .Select(m => new { m.PortalId, m.Id }).ToListAsync();
        await operation.LockAsync(held.Select(m => m.PortalId));
        Refusal? why = null;
        foreach (var portal in held.GroupBy(m => m.PortalId))
            await operation.InPortalAsync(portal.Key, async () => why ??= await operation.WhyNotWithoutAsync(portal.Select(m => m.Id).ToList(), today));
        return why;
    }
}
