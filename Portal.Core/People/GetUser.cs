using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.History;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>Everything an account administrator sees of one person.</summary>
/// <param name="Lately">What the person did last in this portal; empty where the diary may not be seen.</param>
/// <param name="WhyNotWholly">Why what touches the account in all portals is not for whoever asks; null where it is.</param>
/// <param name="Factors">What the account has besides the password; null where that is not for whoever asks.</param>
public sealed record UserDetail(
    UserRow User, bool IsOneself, Refusal? WhyNotWholly, IReadOnlyList<string> Positions, IReadOnlyList<DiaryRow> Lately, UserFactors? Factors);

/// <summary>The second factor of somebody else's account: whether, never what.</summary>
/// <param name="SetUpAt">When the authenticator was set up; null without one.</param>
/// <param name="Demanded">A role held today must have one.</param>
public sealed record UserFactors(DateTime? SetUpAt, int CodesLeft, int Passkeys, bool Demanded)
{
    public bool Any => SetUpAt is not null || Passkeys > 0;
}

/// <summary>One person of the portal; an account without a role there, now or once, is not found.</summary>
public sealed class GetUser(PortalStore store, FindDuties duties)
{
    private const int MostLines = 10;

    public Task<Outcome<UserDetail>> ExecuteAsync(string userId) => store.ReadAsync<Outcome<UserDetail>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManageAccounts)) return AccessRefusals.NotAllowed;
        if ((await operation.UsersAsync(userId)).SingleOrDefault() is not { } row) return AccessRefusals.NotFound;
        var user = await operation.Db.Users.AsNoTracking().SingleAsync(u => u.Id == userId);
        var lines = !operation.Actor.Can(Permissions.SeeHistory) ? [] : await operation.Db.History.Where(h => h.ActorId == userId)
            .OrderByDescending(h => h.Sequence).Take(MostLines).Select(h => new DiaryRow(h.Sequence, h.At, h.ActorName, h.Action, h.Sentence)).ToListAsync();
        var why = await operation.WhyNotWhollyAsync(user);
        return new UserDetail(row, userId == operation.Actor.UserId, why, (await operation.ProfileAsync()).Board.Positions, lines,
            why is null ? await FactorsAsync(operation.Db, userId) : null);
    });

    private async Task<UserFactors> FactorsAsync(PortalDbContext db, string userId) => new(
        await db.SecondFactors.Where(f => f.UserId == userId).Select(f => (DateTime?)f.SetUpAt).SingleOrDefaultAsync(),
        await db.RecoveryCodes.CountAsync(c => c.UserId == userId && c.SpentAt == null), await db.UserPasskeys.CountAsync(p => p.UserId == userId),
        await duties.IsDemandedAsync(db, userId));
}
