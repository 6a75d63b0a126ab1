namespace Portal.Core.Accounts.Sessions;

/// <summary>
/// Whose sign-ins and factors a person may see and take away: one's own, the system's of anybody, and those of an account that whoever manages
/// accounts may touch in all portals (<see cref="AccountReach"/>). Asked nowhere else.
/// </summary>
internal static class SessionRights
{
    /// <summary>False also where there is no such account, of which nothing more is told.</summary>
    public static async Task<bool> MayAsync(this Operation operation, string userId) => operation.Actor.IsSystem || operation.Actor.UserId == userId
        || await operation.Db.Users.SingleOrDefaultAsync(u => u.Id == userId) is { } user && (await operation.ReachWhollyAsync(user.UserName!)).Done;
}
