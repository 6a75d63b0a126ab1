using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.History;

/// <summary>How a line of any chain is hashed: SHA-256 over its fields, kept apart by a sign no field has.</summary>
internal static class ChainHash
{
    public static string Of(params ReadOnlySpan<string?> fields) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', fields))));

    public static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);
}
