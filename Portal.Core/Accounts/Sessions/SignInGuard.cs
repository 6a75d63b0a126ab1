using System.Net;
using Microsoft.Extensions.Options;

namespace Portal.Core.Accounts.Sessions;

/// <summary>
/// Slows whoever guesses passwords, by name and sender: 1, 2, 4 … seconds up to a quarter of an hour. Only where wrong ones for one
/// account come from many senders the account itself is locked (TCVN 14423:2026, level 3): one stranger locks nobody out.
/// </summary>
public sealed class SignInGuard(PortalDbFactory factory, SenderKey key, IOptions<DoorRules> rules, AccountMail mail, WardClock clock)
{
    /// <summary>Within this time wrong ones from different senders are one attack.</summary>
    private static readonly TimeSpan OneAttack = TimeSpan.FromHours(1);

    /// <summary>How long the sender has still to wait before another try with that name is looked at.</summary>
    public async Task<TimeSpan> LeftAsync(string name, string sender)
    {
        var (nameHash, senderHash) = await key.HashesAsync(name, sender);
        await using var db = factory.Create(portalId: null);
        var row = await db.SignInDelays.SingleOrDefaultAsync(d => d.NameHash == nameHash && d.SenderHash == senderHash);
        return SignInDelays.Left(row, clock.UtcNow);
    }

    /// <summary>A wrong password. Returns how long the sender has to wait now; locks the account where it is under attack.</summary>
    public async Task<TimeSpan> FailedAsync(string name, string sender, PortalUser? account)
    {
        var (nameHash, senderHash) = await key.HashesAsync(name, sender);
        mail.Ready();
        var counted = await AccountHistory.StoreOf(factory, clock).WriteAsync<TimeSpan>(async operation =>
        {
            var wait = await operation.CountDelayAsync(nameHash, senderHash);
            if (account is not null) await LockAsync(operation, account.Id, nameHash);
            return wait;
        });
        return counted.Done ? counted.Value : SignInDelays.Most;
    }

    /// <summary>How long proofs of that account are not looked at where this request comes from.</summary>
    public Task<TimeSpan> LeftOfProofAsync(string userId) => LeftAsync(SignInDelays.ProofsOf(userId), Here);

    /// <summary>
    /// Wrong proofs have ended a sign-in. At a machine left open another way in may be left open too (a session at Microsoft), and would begin the next
    /// five at once: so proofs of that account wait here, longer each time. A new sign-in by password or code is a proof itself, and waits for nothing.
    /// </summary>
    public async Task ProofsEndedAsync(string userId)
    {
        var (nameHash, senderHash) = await key.HashesAsync(SignInDelays.ProofsOf(userId), Here);
        await AccountHistory.StoreOf(factory, clock).WriteAsync(async operation =>
            (Outcome<TimeSpan>)await operation.CountDelayAsync(nameHash, senderHash, rules.Value.MostFailures));
    }

    private static string Here => Sender.KeyOf(IPAddress.TryParse(Sender.Now?.Address, out var address) ? address : null);

    /// <summary>The right one: what this sender did wrong before is forgotten.</summary>
    public async Task ForgetAsync(string name, string sender)
    {
        var (nameHash, senderHash) = await key.HashesAsync(name, sender);
        await AccountHistory.StoreOf(factory, clock).WriteAsync<bool>(async operation =>
        {
            await operation.ForgetDelaysAsync(nameHash, senderHash);
            return true;
        });
    }

    private async Task LockAsync(Operation operation, string accountId, string nameHash)
    {
        var since = operation.Now - OneAttack;
        if (await operation.Db.SignInDelays.CountAsync(d => d.NameHash == nameHash && d.LastFailedAt >= since) < rules.Value.SendersOfAttack) return;
        var user = await operation.Db.Users.SingleAsync(u => u.Id == accountId);
        if (user.IsLockedAt(operation.Now)) return;
        user.Lock(operation.Now, rules.Value);
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(user, "accounts.locked", $"Khóa tạm tài khoản {user.Words()}: mật khẩu sai từ nhiều nơi trong một giờ.");
        await mail.LockedAsync(operation, user, "có nhiều lần nhập sai mật khẩu từ nhiều nơi trong một giờ.");
    }
}
