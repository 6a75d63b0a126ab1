using Microsoft.AspNetCore.Identity;

namespace Portal.Core.Accounts.Passkeys;

/// <summary>
/// Keeps a passkey that the browser has just made for one's own account, under a name its person knows the device by. That it is
/// one, and made for us, has been shown before; who the person is they proved before they asked for it.
/// </summary>
public sealed class AddPasskey(PortalStore store, AccountMail mail)
{
    /// <summary>Returns the name.</summary>
    public Task<Outcome<string>> ExecuteAsync(UserPasskeyInfo made, string? name)
    {
        mail.Ready();
        return store.WithoutPortal().WriteAsync(operation => AddAsync(operation, made, name));
    }

    /// <summary>What is wrong with a name, told before the device is asked to make a key.</summary>
    public static Refusal? CheckName(string? name) =>
        VietnameseText.Tidy(name).Length is 0 or > PasskeyMapping.NameLength ? PasskeyRefusals.Name : null;

    private async Task<Outcome<string>> AddAsync(Operation operation, UserPasskeyInfo made, string? name)
    {
        if (operation.Actor.UserId is not { } me) return AccessRefusals.NotAllowed;
        if (CheckName(name) is { } wrong) return wrong;
        var words = VietnameseText.Tidy(name);
        var own = await operation.Db.UserPasskeys.Where(p => p.UserId == me).ToListAsync();
        if (own.Count >= PasskeyRefusals.Most) return PasskeyRefusals.TooMany;
        if (own.Exists(p => p.Data.Name == words)) return PasskeyRefusals.NameTaken;
        if (await operation.Db.UserPasskeys.AnyAsync(p => p.CredentialId == made.CredentialId)) return PasskeyRefusals.Known;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        operation.Db.UserPasskeys.Add(new IdentityUserPasskey<string>
        {
            CredentialId = made.CredentialId,
            UserId = me,
            Data = new IdentityPasskeyData
            {
                Name = words, PublicKey = made.PublicKey, CreatedAt = made.CreatedAt, SignCount = made.SignCount, Transports = made.Transports,
                IsUserVerified = made.IsUserVerified, IsBackupEligible = made.IsBackupEligible, IsBackedUp = made.IsBackedUp,
                AttestationObject = made.AttestationObject, ClientDataJson = made.ClientDataJson,
            },
        });
        await operation.SaveAsync();
        var user = await operation.Db.Users.SingleAsync(u => u.Id == me);
        await operation.RecordEverywhereAsync(user, "accounts.passkey-added", $"{user.Words()} thêm khóa truy cập “{words}”.");
        await mail.WayInAddedAsync(operation, user, $"thêm khóa truy cập “{words}”");
        return words;
    }
}
