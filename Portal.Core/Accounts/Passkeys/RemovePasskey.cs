namespace Portal.Core.Accounts.Passkeys;

/// <summary>Takes a passkey off one's own account; the device keeps its half, which opens nothing any more.</summary>
public sealed class RemovePasskey(PortalStore store)
{
    /// <summary>Returns its name; one that is gone already is done as well.</summary>
    public Task<Outcome<string>> ExecuteAsync(string? id) => store.WithoutPortal().WriteAsync<string>(async operation =>
    {
        if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
        var own = (await operation.Db.UserPasskeys.Where(p => p.UserId == me).ToListAsync()).Find(p => PasskeyRow.IdOf(p.CredentialId) == id);
        if (own is null) return AccessRefusals.NotFound;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var name = own.Data.Name ?? "";
        operation.Db.UserPasskeys.Remove(own);
        await operation.SaveAsync();
        var user = await operation.Db.Users.SingleAsync(u => u.Id == me);
        await operation.RecordEverywhereAsync(user, "accounts.passkey-removed", $"{user.Words()} gỡ khóa truy cập “{name}”.");
        return name;
    });
}
