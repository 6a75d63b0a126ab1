using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Portal.Core.Safekeeping;

namespace Portal.Core.Accounts.Factors;

/// <summary>
/// Encrypts authenticators' secrets under the ring whose keys are never deleted: ending every sign-in (<c>DELETE FROM
/// ProtectionKeys</c>) must not lock everybody's telephone out with it. Hashes recovery codes.
/// </summary>
public sealed class FactorSecrets(PayeeRing ring)
{
    private static readonly TimeSpan OfferHolds = TimeSpan.FromMinutes(20);
    private readonly IDataProtector kept = ring.ProtectorFor("second-factor");
    private readonly IDataProtector offered = ring.ProtectorFor("second-factor-offer");

    /// <summary>Call it before a write transaction, as with payees' numbers.</summary>
    public void Ready() => kept.Protect("ready");

    internal string Seal(byte[] secret) => kept.Protect(Convert.ToHexString(secret));

    internal byte[] Open(SecondFactor factor) => Convert.FromHexString(kept.Unprotect(factor.SecretSealed));

    /// <summary>A secret that is not the account's yet, to travel with the page that shows it: for this person, for twenty minutes.</summary>
    internal string Offer(string userId, byte[] secret, DateTime now) =>
        offered.Protect(string.Join('|', userId, Convert.ToHexString(secret), now.Ticks.ToString(CultureInfo.InvariantCulture)));

    internal byte[]? Offered(string userId, string? sealedOffer, DateTime now)
    {
        try
        {
            return string.IsNullOrEmpty(sealedOffer) || offered.Unprotect(sealedOffer).Split('|') is not [var id, var secret, var ticks] || id != userId
                || now.Ticks - long.Parse(ticks, CultureInfo.InvariantCulture) > OfferHolds.Ticks ? null : Convert.FromHexString(secret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>80 bits by chance need no slow hash; the account's id keeps equal codes of two people apart.</summary>
    internal static string Hash(string userId, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"recovery\n{userId}\n{RecoveryCodes.Tidy(code)}")));
}
