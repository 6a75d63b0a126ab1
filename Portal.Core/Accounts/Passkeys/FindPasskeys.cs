namespace Portal.Core.Accounts.Passkeys;

/// <summary>A passkey as its owner sees it.</summary>
public sealed record PasskeyRow(string Id, string Name, DateTime CreatedAt)
{
    internal static string IdOf(byte[] credential) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(credential))[..32];
}

/// <summary>The passkeys of one's own account, the newest first.</summary>
public sealed class FindPasskeys(PortalStore store)
{
    public Task<IReadOnlyList<PasskeyRow>> ExecuteAsync() => store.WithoutPortal().ReadAsync<IReadOnlyList<PasskeyRow>>(async operation =>
    {
        if (operation.Actor.UserId is not { } me) return [];
        var own = await operation.Db.UserPasskeys.Where(p => p.UserId == me).ToListAsync();
        return [.. own.Select(p => new PasskeyRow(PasskeyRow.IdOf(p.CredentialId), p.Data.Name ?? "", p.Data.CreatedAt.UtcDateTime))
            .OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Name, VietnameseText.Order)];
    });
}
