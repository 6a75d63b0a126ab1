using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.Accounts;

/// <summary>The secret of a link that is used once: told once to whoever made it, of which the database keeps nothing but the hash.</summary>
internal static class OneTimeToken
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
