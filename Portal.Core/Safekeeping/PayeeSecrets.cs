using Microsoft.AspNetCore.DataProtection;

namespace Portal.Core.Safekeeping;

/// <summary>
/// Encrypts and masks what identifies a payee: tax code or citizen id, bank account (Luật 91/2025, NĐ 356/2025). Under a key
/// ring of its own, so that nothing that happens to sign-in keys touches it.
/// </summary>
public sealed class PayeeSecrets(PayeeRing ring)
{
    /// <summary>
    /// Makes sure the keys are there and current. Call it before a write transaction that protects or reveals: making a new
    /// key writes to the database on a connection of its own, which on SQLite would wait for the transaction around it.
    /// </summary>
    public void Ready() => ring.Protector.Protect("ready");

    public string? Protect(string? text) => string.IsNullOrWhiteSpace(text) ? null : ring.Protector.Protect(text.Trim());

    /// <summary>The plain text; null for null. Throws when the keys of this installation did not encrypt it.</summary>
    public string? Reveal(string? secret) => secret is null ? null : ring.Protector.Unprotect(secret);

    /// <summary>Shows the first three and the last two characters: <c>031*******89</c>.</summary>
    public static string? Mask(string? text) => text switch
    {
        null => null,
        { Length: <= 5 } => new string('*', text.Length),
        _ => text[..3] + new string('*', text.Length - 5) + text[^2..],
    };
}
