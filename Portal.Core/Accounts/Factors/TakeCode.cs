using Microsoft.Extensions.Options;
using Portal.Core.Accounts.Sessions;

namespace Portal.Core.Accounts.Factors;

/// <summary>What became of a code typed at the door.</summary>
public enum CodeState
{
    Right,
    Wrong,
    /// <summary>Not looked at: too soon after wrong ones in a browser the account is known in.</summary>
    Waits,
    /// <summary>Not looked at: the account is locked.</summary>
    Locked,
}

/// <summary>The answer, with how long is to be waited where it <see cref="CodeState.Waits"/>, and whether a right one was a recovery code.</summary>
public sealed record TakenCode(CodeState State, TimeSpan Wait = default, bool WasRecovery = false);

/// <summary>
/// The code that follows a password. Whether it is looked at, whether it is right and what a wrong one costs is decided in one transaction, so codes
/// sent all at once are looked at one after another and each is counted. Wrong ones in a row lock the account, but for its administrator in a browser
/// they are known in: there each makes the next wait longer, and neither that lock nor one by strangers holds.
/// </summary>
public sealed class TakeCode(
    PortalDbFactory factory, FactorSecrets secrets, SenderKey key, AccountMail mail, IOptions<DoorRules> rules, WardClock clock)
{
    /// <param name="known">An administrator in a browser they have signed in with.</param>
    /// <param name="byMicrosoft">Whether the code follows a sign-in there and no password.</param>
    public async Task<Outcome<TakenCode>> ExecuteAsync(string userId, string? typed, bool known, bool byMicrosoft = false)
    {
        // All before the transaction: each may have a key of its own to make
        secrets.Ready();
        mail.Ready();
        var hashes = await key.OpenAsync();
        return await AccountHistory.StoreOf(factory, clock).WriteAsync<TakenCode>(async operation =>
        {
            var user = await operation.Db.Users.AsTracking().SingleAsync(u => u.Id == userId);
            var (name, sender) = (hashes.Name(SignInDelays.CodesOf(userId)), hashes.Sender(SignInDelays.KnownDevice));
            // Locked it is not even looked at: a guess made then must not show that it was right
            if (!known && user.IsLockedAt(operation.Now)) return new TakenCode(CodeState.Locked);
            // A recovery code is nothing that anybody guesses
            if (known && !RecoveryCodes.LooksLike(typed) && await operation.LeftOfDelayAsync(name, sender) is var left && left > TimeSpan.Zero)
                return new TakenCode(CodeState.Waits, left);
            var spent = await SpendCode.SpendAsync(operation, secrets, userId, typed);
            if (spent.Done)
            {
                user.AccessFailedCount = 0;
                await operation.ForgetDelaysAsync(name);
                return new TakenCode(CodeState.Right, WasRecovery: spent.Value.WasRecovery);
            }
            if (!spent.Refusals.Contains(FactorRefusals.WrongCode)) return spent.As<TakenCode>();
            if (known) return new TakenCode(CodeState.Wrong, await operation.CountDelayAsync(name, sender));
            await CountAsync(operation, user, byMicrosoft);
            return new TakenCode(CodeState.Wrong);
        });
    }

    /// <summary>Wrong codes after the right first step tell more than guesses: somebody else may hold that step.</summary>
    private async Task CountAsync(Operation operation, PortalUser user, bool byMicrosoft)
    {
        if (++user.AccessFailedCount < rules.Value.MostFailures) return;
        user.Lock(operation.Now, rules.Value);
        await operation.SaveAsync();
        var first = byMicrosoft ? "đăng nhập bằng Microsoft" : "nhập đúng mật khẩu";
        await operation.RecordEverywhereAsync(user, "accounts.locked",
            $"Khóa tạm tài khoản {user.Words()}: sai mã xác thực {rules.Value.MostFailures} lần liên tiếp sau khi {first}.");
        await mail.LockedAsync(operation, user, byMicrosoft
            ? "có người đăng nhập bằng tài khoản Microsoft của ông/bà nhưng sai mã xác thực nhiều lần. Nếu không phải ông/bà: hãy đổi mật khẩu Microsoft ngay."
            : "có người nhập đúng mật khẩu nhưng sai mã xác thực nhiều lần. Nếu không phải ông/bà thì mật khẩu đã lộ: hãy đổi mật khẩu ngay.");
    }
}
