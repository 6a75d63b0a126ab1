using Microsoft.Extensions.Options;

namespace Portal.Core.Accounts.Sessions;

/// <summary>A sign-in as its owner sees it, or whoever manages the account.</summary>
public sealed record SessionRow(Guid Id, SignInMeans Means, DateTime BeganAt, DateTime SeenAt, string Address, string Browser, bool IsThis);

/// <summary>The sign-ins of an account that may still be at work, the one asked from first, then the last seen.</summary>
public sealed class FindSessions(PortalStore store, IOptions<DoorRules> rules)
{
    /// <summary>None of an account whose sign-ins are not for whoever asks (<see cref="SessionRights"/>).</summary>
    public Task<IReadOnlyList<SessionRow>> ExecuteAsync(string userId) => store.ReadAsync<IReadOnlyList<SessionRow>>(async operation =>
    {
        if (!await operation.MayAsync(userId)) return [];
        var oldest = operation.Now.AddHours(-rules.Value.MostHours);
        var mine = operation.Actor.SessionId;
        var rows = await operation.Db.Sessions.Where(s => s.UserId == userId && s.EndedAt == null && s.BeganAt > oldest)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id)
            .Select(s => new SessionRow(s.Id, s.Means, s.BeganAt, s.SeenAt, s.Address, s.Browser, s.Id == mine)).ToListAsync();
        return [.. rows.OrderByDescending(r => r.IsThis)];
    });
}
