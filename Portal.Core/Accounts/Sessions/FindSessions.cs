using Microsoft.Extensions.Options;

namespace Portal.Core.Accounts.Sessions;

/// <summary>A sign-in as its owner sees it.</summary>
public sealed record SessionRow(Guid Id, SignInMeans Means, DateTime BeganAt, DateTime SeenAt, string Address, string Browser, bool IsThis);

/// <summary>The sign-ins of an account that may still be at work, the one asked from first, then the last seen.</summary>
public sealed class FindSessions(PortalStore store, IOptions<DoorRules> rules)
{
    /// <summary>Of one's own account; the system's of any.</summary>
    public Task<IReadOnlyList<SessionRow>> ExecuteAsync(string userId) => store.WithoutPortal().ReadAsync<IReadOnlyList<SessionRow>>(async operation =>
    {
        if (!SessionRights.May(operation.Actor, userId)) return [];
        var oldest = operation.Now.AddHours(-rules.Value.MostHours);
        var mine = operation.Actor.SessionId;
        var rows = await operation.Db.Sessions.Where(s => s.UserId == userId && s.EndedAt == null && s.BeganAt > oldest)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id)
            .Select(s => new SessionRow(s.Id, s.Means, s.BeganAt, s.SeenAt, s.Address, s.Browser, s.Id == mine)).ToListAsync();
        return [.. rows.OrderByDescending(r => r.IsThis)];
    });
}

/// <summary>Whose sign-ins a person may see and end. The right to keep accounts (<c>accounts.manage</c>) is added here, and nowhere else.</summary>
internal static class SessionRights
{
    public static bool May(Actor actor, string userId) => actor.IsSystem || actor.UserId == userId;
}
