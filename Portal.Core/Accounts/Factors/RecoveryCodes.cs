using System.Security.Cryptography;

namespace Portal.Core.Accounts.Factors;

/// <summary>What recovery codes look like: sixteen letters and digits that nobody mistakes for each other, in four groups.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    /// <summary>From here on the person is told to make new ones.</summary>
    public const int Few = 3;
    private const int Length = 16;
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(4).Select(c => new string(c)));

    public static string Tidy(string? typed) => new([.. (typed ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>Whether it can be one at all; a code of the authenticator is shorter.</summary>
    public static bool LooksLike(string? typed) => Tidy(typed).Length == Length;

    /// <summary>New ones in place of all earlier ones.</summary>
    internal static async Task<IReadOnlyList<string>> ReplaceAsync(Operation operation, string userId)
    {
        operation.Db.RecoveryCodes.RemoveRange(await operation.Db.RecoveryCodes.AsTracking().Where(c => c.UserId == userId).ToListAsync());
        var codes = Enumerable.Range(0, Count).Select(_ => New()).ToList();
        operation.Db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { UserId = userId, Hash = FactorSecrets.Hash(userId, c) }));
        return codes;
    }
}
