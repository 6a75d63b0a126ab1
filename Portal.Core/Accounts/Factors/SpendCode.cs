namespace Portal.Core.Accounts.Factors;

/// <summary>A code that was right and is spent now; with a recovery code, how many are left.</summary>
public sealed record SpentCode(bool WasRecovery, int Left);

/// <summary>
/// Takes a code of the authenticator or a recovery code, and spends it: inside the transaction, so that of two nodes that are
/// shown the same one at once the second finds it spent. Whether somebody may try at all, and what a wrong one costs, is the door's.
/// </summary>
public sealed class SpendCode(PortalDbFactory factory, FactorSecrets secrets, WardClock clock)
{
    public Task<Outcome<SpentCode>> ExecuteAsync(string userId, string? typed)
    {
        secrets.Ready();
        return AccountHistory.StoreOf(factory, clock).WriteAsync(operation => SpendAsync(operation, secrets, userId, typed));
    }

    /// <summary>The same inside a transaction, once the secrets are ready.</summary>
    internal static async Task<Outcome<SpentCode>> SpendAsync(Operation operation, FactorSecrets secrets, string userId, string? typed)
    {
        if (await operation.Db.SecondFactors.Include(f => f.User).SingleOrDefaultAsync(f => f.UserId == userId) is not { } own)
            return FactorRefusals.NoFactor;
        if (RecoveryCodes.LooksLike(typed)) return await RecoverAsync(operation, own.User!, typed!);
        if (Totp.Match(secrets.Open(own), typed, operation.Now, own.LastStep) is not { } step) return FactorRefusals.WrongCode;
        own.LastStep = step;
        return new SpentCode(WasRecovery: false, Left: 0);
    }

    private static async Task<Outcome<SpentCode>> RecoverAsync(Operation operation, PortalUser user, string typed)
    {
        var hash = FactorSecrets.Hash(user.Id, typed);
        var codes = await operation.Db.RecoveryCodes.Where(c => c.UserId == user.Id && c.SpentAt == null).ToListAsync();
        if (codes.SingleOrDefault(c => c.Hash == hash) is not { } code) return FactorRefusals.WrongCode;
        code.SpentAt = operation.Now;
        var left = codes.Count - 1;
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(user, "accounts.recovery-code-used", $"{user.Words()} dùng một mã dự phòng, còn {left} mã.");
        return new SpentCode(WasRecovery: true, left);
    }
}
