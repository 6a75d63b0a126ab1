using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Mail;

namespace Portal.Core.Accounts;

/// <summary>
/// The one-time link with which a person sets a new password: made by the operator or an account administrator, so that nobody else ever knows the
/// password. Good for one day. Nothing is stored: the token carries account, stamp and time under the system's own keys, and
/// setting the password (or a newer link) changes the stamp.
/// </summary>
public sealed class PasswordLinks(
    PortalStore store, PortalDbFactory factory, IDataProtectionProvider protection, IPasswordHasher<PortalUser> hasher, SenderKey key, AccountMail mail,
    WardClock clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);
    private readonly IDataProtector protector = protection.CreateProtector("password-link");

    /// <summary>A new token. Everything the account has open ends, and earlier links stop working; the old password stays until a new one is set.</summary>
    public async Task<Outcome<string>> CreateAsync(string userName)
    {
        Ready();
        return await store.WriteSharedAsync<string>(async operation =>
        {
            var user = await MakeAsync(operation, userName, "Cấp liên kết đặt lại mật khẩu cho");
            return user.Done ? TokenOf(user.Value, operation.Now) : user.As<string>();
        });
    }

    /// <summary>The same by mail to the address of the account: nobody but its reader sees the link. Returns address and last moment.</summary>
    public async Task<Outcome<(string Address, DateTime Until)>> SendAsync(string userName)
    {
        Ready();
        return await store.WriteSharedAsync<(string, DateTime)>(async operation =>
        {
            var user = await MakeAsync(operation, userName, "Gửi qua thư liên kết đặt lại mật khẩu cho");
            if (!user.Done) return user.As<(string, DateTime)>();
            if (user.Value.Email is not { } address || !MailAddressText.IsGood(address)) return AccountRefusals.NoAddress;
            var until = operation.Now + GoodFor;
            return await mail.PasswordLinkAsync(operation, user.Value, TokenOf(user.Value, operation.Now), until) ? (address, until) : MailRefusals.NotSetUp;
        });
    }

    internal static string PathOf(string token) => $"/dat-mat-khau?ma={token}";

    /// <summary>The first use of the keys writes them, over a connection of its own that would wait for the transaction.</summary>
    private void Ready()
    {
        protector.Protect("ready");
        mail.Ready();
    }

    private async Task<Outcome<PortalUser>> MakeAsync(Operation operation, string userName, string said)
    {
        var found = await operation.ReachWhollyAsync(userName);
        if (!found.Done) return found;
        var user = found.Value;
        if (user.Disabled) return AccountRefusals.AlreadyDisabled(userName);
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        user.SecurityStamp = AccountHistory.NewStamp();
        await operation.EndSessionsAsync(user.Id);
        await operation.RecordEverywhereAsync(user, "accounts.password-link-made", $"{said} {user.Words()}.");
        await AccountMail.DropLinksAsync(operation, user, "Đã có liên kết mới thay thế.");
        return user;
    }

    private string TokenOf(PortalUser user, DateTime now) =>
        protector.Protect(string.Join('|', user.Id, user.SecurityStamp, now.Ticks.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The full name of the person whose link it is, or null when it can no longer be used.</summary>
    public async Task<string?> FindOwnerAsync(string? token)
    {
        var said = Read(token);
        await using var db = factory.Create(portalId: null);
        return (await OwnerAsync(db, said))?.DisplayName;
    }

    /// <summary>Sets the password, ends a lock-out and the waits at the door and spends the link. Returns the sign-in name.</summary>
    public async Task<Outcome<string>> UseAsync(string? token, string? password)
    {
        var (said, hashes) = (Read(token), await key.OpenIfMadeAsync());
        mail.Ready();
        return await AccountHistory.StoreOf(factory, clock).WriteAsync<string, string>(() => JudgeAsync(said, password), async (operation, hash) =>
        {
            if (await OwnerAsync(operation.Db, said) is not { } user) return AccountRefusals.PasswordLink;
            await operation.SetPasswordAsync(user, hash, stays: null);
            await operation.ForgetDelaysOfAsync(hashes, user.Id);
            await operation.RecordEverywhereAsync(user, "accounts.password-set", $"{user.Words()} đặt mật khẩu mới bằng liên kết một lần.");
            await AccountMail.DropLinksAsync(operation, user, "Mật khẩu đã được đặt.");
            await mail.PasswordChangedAsync(operation, user);
            return user.UserName!;
        });
    }

    /// <summary>The new password's hash, before anybody waits for the transaction.</summary>
    private async Task<Outcome<string>> JudgeAsync(string[] said, string? password)
    {
        await using var db = factory.Create(portalId: null);
        if (await OwnerAsync(db, said) is not { } user) return AccountRefusals.PasswordLink;
        if (PasswordRules.Check(password, user.Owner(), await db.PortalWordsAsync()) is { } weak) return weak;
        if ((await db.HashesAsync(user)).Any(hasher, user, password!)) return AccountRefusals.FormerPassword;
        return hasher.HashPassword(user, password!);
    }

    private async Task<PortalUser?> OwnerAsync(PortalDbContext db, string[] said)
    {
        if (said is not [var id, var stamp, var ticks]) return null;
        if (clock.UtcNow.Ticks - long.Parse(ticks, CultureInfo.InvariantCulture) > GoodFor.Ticks) return null;
        return await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.SecurityStamp == stamp && !u.Disabled);
    }

    private string[] Read(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? [] : protector.Unprotect(token).Split('|');
        }
        catch (CryptographicException)
        {
            // Not ours, or cut off on its way
            return [];
        }
    }
}
