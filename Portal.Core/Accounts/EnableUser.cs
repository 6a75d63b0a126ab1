namespace Portal.Core.Accounts;

/// <summary>Lets a disabled account sign in again, with the password it had and the roles still in office.</summary>
public sealed class EnableUser(PortalStore store)
{
    /// <summary>Returns the full name.</summary>
    public Task<Outcome<string>> ExecuteAsync(string userName) => store.WriteSharedAsync<string>(async operation =>
    {
        var found = await operation.ReachWhollyAsync(userName);
        if (!found.Done) return found.As<string>();
        var user = found.Value;
        if (!user.Disabled) return AccountRefusals.NotDisabled(userName);
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        user.Disabled = false;
        await operation.RecordEverywhereAsync(user, "accounts.enabled", $"Mở lại tài khoản {user.Words()}.");
        return user.DisplayName;
    });
}
