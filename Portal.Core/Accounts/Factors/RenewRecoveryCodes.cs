namespace Portal.Core.Accounts.Factors;

/// <summary>Makes new recovery codes for one's own account; the earlier ones, spent or not, stop working. They are told this once.</summary>
public sealed class RenewRecoveryCodes(PortalStore store)
{
    public Task<Outcome<IReadOnlyList<string>>> ExecuteAsync() => store.WithoutPortal().WriteAsync<IReadOnlyList<string>>(async operation =>
    {
        if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
        var user = await operation.Db.Users.SingleAsync(u => u.Id == me);
        if (!user.TwoFactorEnabled) return FactorRefusals.NoFactor;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var codes = await RecoveryCodes.ReplaceAsync(operation, me);
        await operation.SaveAsync();
        await operation.RecordEverywhereAsync(user, "accounts.recovery-codes-renewed", $"{user.Words()} tạo mã dự phòng mới.");
        return Outcome.Of(codes);
    });
}
