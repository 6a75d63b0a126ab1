using System.Security.Cryptography;

namespace Portal.Core.Papers.Checks;

/// <summary>
/// The code by which anybody who holds a printed paper asks the public site whether it is the one that was issued: random, so that nobody finds
/// papers by counting, and without characters that are read for one another.
/// </summary>
public static class CheckCode
{
    /// <summary>About 59 bits.</summary>
    public const int Length = 12;
    private const string Alphabet = "23456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new one, of no relation to any other.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As it is printed: <c>k7m2-9xqp-4tza</c>.</summary>
    public static string Print(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));

    /// <summary>What somebody typed or scanned, without hyphens, blanks and capitals; null where it can be no code at all.</summary>
    public static string? Tidy(string? typed)
    {
        if (typed is null || typed.Length > 3 * Length) return null;
        var code = string.Concat(typed.Where(c => c is not ('-' or ' ' or '.'))).ToLowerInvariant();
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }
}
