using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Portal.Core.Accounts.Factors;

/// <summary>
/// Codes of an authenticator (RFC 6238: SHA-1, 30 seconds, six digits: what every app understands). Identity's own check tells
/// neither which time step a code belongs to, so that it could be spent, nor looks at one step only.
/// </summary>
public static class Totp
{
    public const int Digits = 6;
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepOf(DateTime utc) => new DateTimeOffset(utc).ToUnixTimeSeconds() / StepSeconds;

    /// <summary>
    /// The step a typed code belongs to: this one, the one before (typed slowly) or the next (a phone ahead of us), if it came after the
    /// last one spent; null for a wrong or a spent code.
    /// </summary>
    public static long? Match(byte[] secret, string? typed, DateTime now, long lastStep)
    {
        var code = Tidy(typed);
        if (code.Length != Digits) return null;
        var step = StepOf(now);
        long? found = null;
        // All three are computed whatever the first says, so that time tells nothing
        foreach (var tried in new[] { step - 1, step, step + 1 })
            if (CryptographicOperations.FixedTimeEquals(Ascii(CodeOf(secret, tried)), Ascii(code)) && tried > lastStep) found ??= tried;
        return found;
    }

    /// <summary>The code of a step.</summary>
    public static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the standard and every authenticator use; nothing here rests on collisions
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Only digits are left: people copy a code with the space apps show in its middle.</summary>
    public static string Tidy(string? typed) => new([.. (typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '-').Select(Digit)]);

    /// <summary>Base32 without padding.</summary>
    public static string Text(byte[] secret)
    {
        var (text, bits, held) = (new System.Text.StringBuilder(), 0, 0);
        foreach (var value in secret)
        {
            (bits, held) = ((bits << 8) | value, held + 8);
            for (; held >= 5; held -= 5) text.Append(Alphabet[(bits >> (held - 5)) & 31]);
            bits &= (1 << held) - 1;
        }
        if (held > 0) text.Append(Alphabet[(bits << (5 - held)) & 31]);
        return text.ToString();
    }

    /// <summary>In groups of four, to be typed by hand.</summary>
    public static string Groups(string text) => string.Join(' ', text.Chunk(4).Select(c => new string(c)));

    /// <summary>What the QR code says.</summary>
    public static string Address(byte[] secret, string issuer, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={Text(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    /// <summary>Full-width digits of an input method count too.</summary>
    private static char Digit(char c) => char.GetNumericValue(c) is >= 0 and <= 9 and var value && char.IsDigit(c) ? (char)('0' + (int)value) : c;
}
