using Portal.Core.Accounts.Sessions;

namespace Portal.Core.Accounts.Factors;

/// <summary>
/// Takes authenticator, recovery codes and passkeys off an account whose person has lost them, and ends its sign-ins. The next
/// sign-in with the password leads to a new one where the role demands it. Done by the operator or whoever manages
/// the account, once it is certain who asks; by nobody for their own.
/// </summary>
public sealed class ResetSecondFactor(PortalStore store, AccountMail mail)
{
    /// <summary>Returns the full name.</summary>
    public Task<Outcome<string>> ExecuteAsync(string userName)
    {
        mail.Ready();
        return store.WriteSharedAsync(operation => ResetAsync(operation, userName));
    }

    private async Task<Outcome<string>> ResetAsync(Operation operation, string userName)
    {
        var found = await operation.ReachWhollyAsync(userName);
        if (!found.Done) return found.As<string>();
        var user = found.Value;
        // Whoever sits down at a machine left open must not take the second lock off by the first
        if (user.Id == operation.Actor.UserId) return FactorRefusals.OwnFactor;
        var db = operation.Db;
        var passkeys = await db.UserPasskeys.Where(p => p.UserId == user.Id).ToListAsync();
        var own = await db.SecondFactors.SingleOrDefaultAsync(f => f.UserId == user.Id);
        // Where a password is left: whoever lost control of the account may have tied their own Microsoft account to it
        var identities = user.PasswordHash is null ? [] : await db.EntraIdentities.Where(i => i.UserId == user.Id).ToListAsync();
        if (own is null && passkeys.Count == 0 && identities.Count == 0) return FactorRefusals.NothingToReset(userName);
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        if (own is not null) db.SecondFactors.Remove(own);
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.UserId == user.Id).ToListAsync());
        db.UserPasskeys.RemoveRange(passkeys);
        db.EntraIdentities.RemoveRange(identities);
        user.TwoFactorEnabled = false;
        user.SecurityStamp = AccountHistory.NewStamp();
        await operation.EndSessionsAsync(user.Id);
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(user, "accounts.second-factor-reset",
            $"Đặt lại xác thực hai lớp cho {user.Words()}: ứng dụng xác thực, mã dự phòng và khóa truy cập cũ hết tác dụng"
            + (identities.Count > 0 ? "; tài khoản Microsoft được gỡ." : "."));
        await AccountMail.DropLinksAsync(operation, user, "Xác thực hai lớp đã được đặt lại: liên kết cũ hết tác dụng.");
        await mail.FactorResetAsync(operation, user);
        return user.DisplayName;
    }
}
