namespace Portal.Core.Accounts;

/// <summary>Ends the lock-out after wrong passwords and begins to count anew; may run on an account that is not locked.</summary>
public sealed class UnlockUser(PortalStore store)
{
    /// <summary>Returns the full name.</summary>
    public Task<Outcome<string>> ExecuteAsync(string userName) => store.WriteSharedAsync<string>(async operation =>
    {
        var found = await operation.ReachWhollyAsync(userName);
        if (!found.Done) return found.As<string>();
        var user = found.Value;
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        await operation.RecordEverywhereAsync(user, "accounts.unlocked", $"Mở khóa đăng nhập cho tài khoản {user.Words()}.");
        return user.DisplayName;
    });
}
