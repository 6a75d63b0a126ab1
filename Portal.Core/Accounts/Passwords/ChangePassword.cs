using Microsoft.AspNetCore.Identity;

namespace Portal.Core.Accounts.Passwords;

/// <summary>
/// A person's own new password. That the old one was right is shown at the door, where wrong ones are counted. Every other
/// sign-in of the account ends.
/// </summary>
public sealed class ChangePassword(PortalStore store, PortalDbFactory factory, IPasswordHasher<PortalUser> hasher, ICurrentUser current,
    AccountMail mail)
{
    /// <summary>What is wrong with it; nothing where it may be taken.</summary>
    public async Task<IReadOnlyList<Refusal>> CheckAsync(string? password)
    {
        await using var db = factory.Create(portalId: null);
        return await WhyNotAsync(db, password) is { } why ? [why] : [];
    }

    public Task<Outcome<string>> ExecuteAsync(string? password) => store.WithoutPortal().WriteAsync<(string Hash, string? Seen), string>(
        async () =>
        {
            await using var db = factory.Create(portalId: null);
            if (await WhyNotAsync(db, password) is { } why) return why;
            var user = await db.Users.SingleAsync(u => u.Id == current.UserId);
            mail.Ready();
            return (hasher.HashPassword(user, password!), user.PasswordHash);
        },
        async (operation, made) =>
        {
            if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
            var user = await operation.Db.Users.SingleAsync(u => u.Id == me);
            // Changed meanwhile by somebody else: what was judged is no longer the last one
            if (user.PasswordHash != made.Seen) return AccessRefusals.Stale;
            await operation.SetPasswordAsync(user, made.Hash, stays: operation.Actor.SessionId);
            await operation.RecordEverywhereAsync(user, "accounts.password-changed", $"{user.Words()} đổi mật khẩu.");
            await AccountMail.DropLinksAsync(operation, user, "Mật khẩu đã được đổi.");
            await mail.PasswordChangedAsync(operation, user);
            return user.UserName!;
        });

    private async Task<Refusal?> WhyNotAsync(PortalDbContext db, string? password)
    {
        if (current.UserId is null || await db.Users.SingleOrDefaultAsync(u => u.Id == current.UserId) is not { } user) return AccessRefusals.NotAllowed;
        if (PasswordRules.Check(password, user.Owner(), await db.PortalWordsAsync()) is { } weak) return weak;
        return (await db.HashesAsync(user)).Any(hasher, user, password!) ? AccountRefusals.FormerPassword : null;
    }
}
