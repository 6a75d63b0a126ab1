using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts.Sessions;

namespace Portal.Core.Accounts.Passwords;

/// <summary>A new password inside a change of the account: judged, and kept with those before it.</summary>
internal static class PasswordsOfOperation
{
    /// <summary>Names and hosts of the portals, which everybody knows.</summary>
    public static async Task<IReadOnlyList<string>> PortalWordsAsync(this PortalDbContext db)
    {
        var portals = await db.Portals.Select(p => new { p.Id, p.Name, p.ShortName }).ToListAsync();
        var hosts = await db.Hosts.Select(h => h.Host).ToListAsync();
        return [.. portals.SelectMany(p => new[] { p.Id, p.Name, p.ShortName }).Concat(hosts)];
    }

    public static PasswordOwner Owner(this PortalUser user) => new(user.UserName!, user.DisplayName, user.Email);

    /// <summary>Today's and the last ones, newest first; none for an account that never had any.</summary>
    public static async Task<IReadOnlyList<string>> HashesAsync(this PortalDbContext db, PortalUser user)
    {
        var former = await db.FormerPasswords.Where(p => p.UserId == user.Id).OrderByDescending(p => p.ReplacedAt).ThenByDescending(p => p.Id)
            .Take(FormerPassword.Kept - 1).Select(p => p.Hash).ToListAsync();
        return user.PasswordHash is { } today ? [today, .. former] : former;
    }

    /// <summary>Puts the new hash in the place of the old one, which is kept; sign-ins but that one end.</summary>
    public static async Task SetPasswordAsync(this Operation operation, PortalUser user, string hash, Guid? stays)
    {
        var db = operation.Db;
        // Today's counts among those kept: the new one and the one it replaces make two
        db.FormerPasswords.RemoveRange(await db.FormerPasswords.AsTracking().Where(p => p.UserId == user.Id)
            .OrderByDescending(p => p.ReplacedAt).ThenByDescending(p => p.Id).Skip(FormerPassword.Kept - 2).ToListAsync());
        if (user.PasswordHash is { } old) db.FormerPasswords.Add(new FormerPassword { UserId = user.Id, Hash = old, ReplacedAt = operation.Now });
        (user.PasswordHash, user.PasswordSetAt, user.SecurityStamp) = (hash, operation.Now, AccountHistory.NewStamp());
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        await operation.EndSessionsAsync(user.Id, but: stays, by: user.DisplayName);
        await operation.SaveAsync();
    }
}

/// <summary>Whether a password was had before: slow by purpose, so it is asked outside the transaction.</summary>
internal static class PasswordHashes
{
    public static bool Any(this IReadOnlyList<string> hashes, IPasswordHasher<PortalUser> hasher, PortalUser user, string password) =>
        hashes.Any(hash => hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed);
}
