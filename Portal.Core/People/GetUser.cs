using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Everything an account administrator sees of one person.</summary>
/// <param name="Lately">What the person did last in this portal; empty where the diary may not be seen.</param>
/// <param name="WhyNotWholly">Why what touches the account in all portals is not for whoever asks; null where it is.</param>
public sealed record UserDetail(UserRow User, bool IsOneself, Refusal? WhyNotWholly, IReadOnlyList<string> Positions, IReadOnlyList<DiaryRow> Lately);

/// <summary>One person of the portal; an account without a role there, now or once, is not found.</summary>
public sealed class GetUser(PortalStore store)
{
    private const int MostLines = 10;

    public Task<Outcome<UserDetail>> ExecuteAsync(string userId) => store.ReadAsync<Outcome<UserDetail>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        if ((await operation.UsersAsync(userId)).SingleOrDefault() is not { } row) return AccessRefusals.NotFound;
        var user = await operation.Db.Users.AsNoTracking().SingleAsync(u => u.Id == userId);
        var lines = !operation.Actor.Can(Permissions.SeeHistory) ? [] : await operation.Db.History.Where(h => h.ActorId == userId)
            .OrderByDescending(h => h.Sequence).Take(MostLines).Select(h => new DiaryRow(h.Sequence, h.At, h.ActorName, h.Action, h.Sentence)).ToListAsync();
        return new UserDetail(row, userId == operation.Actor.UserId, await operation.WhyNotWhollyAsync(user),
            (await operation.ProfileAsync()).Board.Positions, lines);
    });
}
