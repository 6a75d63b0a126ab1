namespace Portal.Core.Accounts;

/// <summary>Lets a disabled account sign in again, with the password it had and the roles still in office.</summary>
public sealed class EnableUser(PortalDbFactory factory, WardClock clock)
{
    /// <summary>Returns the full name.</summary>
    public Task<Outcome<string>> ExecuteAsync(string userName) => AccountHistory.StoreOf(factory, clock).WriteAsync<string>(async operation =>
    {
        if (await operation.FindUserAsync(userName) is not { } user) return AccountRefusals.Unknown(userName);
        if (!user.Disabled) return AccountRefusals.NotDisabled(userName);
        user.Disabled = false;
        await operation.RecordEverywhereAsync(user, "accounts.enabled", $"Mở lại tài khoản {user.Words()}.");
        return user.DisplayName;
    });
}
