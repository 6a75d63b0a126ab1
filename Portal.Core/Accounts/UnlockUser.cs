namespace Portal.Core.Accounts;

/// <summary>Ends the lock-out after wrong passwords and begins to count anew; may run on an account that is not locked.</summary>
public sealed class UnlockUser(PortalDbFactory factory, WardClock clock)
{
    /// <summary>Returns the full name.</summary>
    public Task<Outcome<string>> ExecuteAsync(string userName) => AccountHistory.StoreOf(factory, clock).WriteAsync<string>(async operation =>
    {
        if (await operation.FindUserAsync(userName) is not { } user) return AccountRefusals.Unknown(userName);
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        await operation.RecordEverywhereAsync(user, "accounts.unlocked", $"Mở khóa đăng nhập cho tài khoản {user.Words()}.");
        return user.DisplayName;
    });
}
