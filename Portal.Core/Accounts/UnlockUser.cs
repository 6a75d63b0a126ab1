using Portal.Core.Accounts.Sessions;

namespace Portal.Core.Accounts;

/// <summary>
/// Ends the lock-out after wrong passwords and codes and every wait they left behind, and begins to count anew; may run on an account that is not locked.
/// </summary>
public sealed class UnlockUser(PortalStore store, SenderKey key)
{
    /// <summary>Returns the full name.</summary>
    public async Task<Outcome<string>> ExecuteAsync(string userName)
    {
        var hashes = await key.OpenIfMadeAsync();
        return await store.WriteSharedAsync<string>(async operation =>
        {
            var found = await operation.ReachWhollyAsync(userName);
            if (!found.Done) return found.As<string>();
            var user = found.Value;
            (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
            await operation.ForgetDelaysOfAsync(hashes, user.Id);
            await operation.RecordEverywhereAsync(user, "accounts.unlocked", $"Mở khóa đăng nhập cho tài khoản {user.Words()}.");
            return user.DisplayName;
        });
    }
}
