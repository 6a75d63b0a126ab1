using Portal.Core.Accounts.Sessions;

namespace Portal.Core.Accounts.Factors;

/// <summary>A new authenticator offered to a person: what their app is shown, and the same sealed, to be sent back with the first code.</summary>
public sealed record FactorOffer(string Address, string Text, string Sealed, bool Replaces);

/// <summary>
/// Gives one's own account an authenticator, in place of an earlier one if there is. The first code proves that the app has it;
/// only then is anything stored. Who they are the person proves before the offer is made, and has twenty minutes from there. The
/// recovery codes are told this once.
/// </summary>
public sealed class SetUpSecondFactor(PortalStore store, FactorSecrets secrets, AccountMail mail, WardClock clock)
{
    /// <summary>A new secret, or the one of an offer that is still open, so that a mistyped code changes nothing in the app.</summary>
    public async Task<Outcome<FactorOffer>> OfferAsync(string? sealedOffer = null)
    {
        secrets.Ready();
        return await store.WithoutPortal().ReadAsync(async operation =>
        {
            if (operation.Actor.UserId is not { } me) return (Outcome<FactorOffer>)AccessRefusals.NotAllowed;
            var open = secrets.Offered(me, sealedOffer, clock.UtcNow);
            if (open is null && !operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            var user = await operation.Db.Users.SingleAsync(u => u.Id == me);
            if (!user.TwoFactorEnabled && await CameByTheWeakerWayAsync(operation, me)) return FactorRefusals.WeakerWay;
            var secret = open ?? Totp.NewSecret();
            return new FactorOffer(Totp.Address(secret, FactorRefusals.Issuer, user.UserName!), Totp.Groups(Totp.Text(secret)),
                secrets.Offer(me, secret, clock.UtcNow), user.TwoFactorEnabled);
        });
    }

    /// <summary>
    /// Whoever has a stronger way in than the password does not begin with the password alone: a stolen one would set up the thief's
    /// authenticator. Where that way is lost, the factors are reset by whoever manages the account.
    /// </summary>
    private static async Task<bool> CameByTheWeakerWayAsync(Operation operation, string me)
    {
        var (db, session) = (operation.Db, operation.Actor.SessionId);
        return await db.Sessions.AnyAsync(s => s.Id == session && s.Means == SignInMeans.Password)
            && (await db.EntraIdentities.AnyAsync(i => i.UserId == me) || await db.UserPasskeys.AnyAsync(p => p.UserId == me));
    }

    /// <summary>Returns the recovery codes.</summary>
    public Task<Outcome<IReadOnlyList<string>>> ExecuteAsync(string? sealedOffer, string? code)
    {
        secrets.Ready();
        mail.Ready();
        return store.WithoutPortal().WriteAsync<IReadOnlyList<string>>(async operation =>
        {
            if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
            if (secrets.Offered(me, sealedOffer, operation.Now) is not { } secret) return FactorRefusals.OfferOver;
            var user = await operation.Db.Users.SingleAsync(u => u.Id == me);
            var factor = await operation.Db.SecondFactors.SingleOrDefaultAsync(f => f.UserId == me);
            if (Totp.Match(secret, code, operation.Now, lastStep: 0) is not { } step) return FactorRefusals.FirstCode;
            // Sent twice, its codes would be lost with the second answer: the same secret is set up already
            if (factor is not null && secrets.Open(factor).AsSpan().SequenceEqual(secret)) return FactorRefusals.SetUpAlready;
            if (factor is null) operation.Db.SecondFactors.Add(factor = new SecondFactor { UserId = me, SecretSealed = "" });
            (factor.SecretSealed, factor.SetUpAt, factor.LastStep) = (secrets.Seal(secret), operation.Now, step);
            var replaced = user.TwoFactorEnabled;
            user.TwoFactorEnabled = true;
            var codes = await RecoveryCodes.ReplaceAsync(operation, me);
            await operation.SaveAsync();
            await operation.RecordEverywhereAsync(user, "accounts.second-factor-set-up", replaced
                ? $"{user.Words()} đổi ứng dụng xác thực; mã dự phòng cũ hết tác dụng."
                : $"{user.Words()} thiết lập xác thực hai lớp.");
            await mail.WayInAddedAsync(operation, user, replaced ? "đổi ứng dụng xác thực" : "thiết lập xác thực hai lớp");
            return Outcome.Of(codes);
        });
    }
}
