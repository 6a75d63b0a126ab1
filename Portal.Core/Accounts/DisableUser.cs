using Portal.Core.Accounts.Sessions;

namespace Portal.Core.Accounts;

/// <summary>
/// Ends the use of an account at once: no new sign-in, and what is open ends within a minute. The account and all it did
/// stay; its terms of office run on, since another day it may be enabled again.
/// </summary>
public sealed class DisableUser(PortalDbFactory factory, WardClock clock)
{
    /// <summary>Returns the full name.</summary>
    public Task<Outcome<string>> ExecuteAsync(string userName) => AccountHistory.StoreOf(factory, clock).WriteAsync<string>(async operation =>
    {
        if (await operation.FindUserAsync(userName) is not { } user) return AccountRefusals.Unknown(userName);
        if (user.Disabled) return AccountRefusals.AlreadyDisabled(userName);
        user.Disabled = true;
        // Enabled again later, it must not bring an old sign-in back to life
        user.SecurityStamp = AccountHistory.NewStamp();
        await operation.EndSessionsAsync(user.Id);
        await operation.RecordEverywhereAsync(user, "accounts.disabled", $"Ngừng sử dụng tài khoản {user.Words()}.");
        return user.DisplayName;
    });
}
