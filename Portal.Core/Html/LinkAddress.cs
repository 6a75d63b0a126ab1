using System.Globalization;
using System.Text;

namespace Portal.Core.Html;

/// <summary>Which addresses may stand in a link: http, https, mailto, tel and addresses inside the site.</summary>
public static class LinkAddress
{
    private const int Longest = 2000;
    private const string Plain = "-._~:/?#[]@!$&'()*+,;=%";

    /// <summary>
    /// The address in plain ASCII (other characters percent-encoded, a host with marks in its registered form), or null where
    /// it may not be used. Unseen characters are taken out first, as browsers do. Refused: other schemes, backslashes, a
    /// user name before the host (it disguises the host), more than 2,000 characters. An address without a scheme that
    /// begins with two slashes gets https. Cleaning twice is the same as once.
    /// </summary>
    public static string? Clean(string? given)
    {
        var address = string.Concat((given ?? "").EnumerateRunes().Where(r => !InlineText.IsUnseen(r)).Select(r => r.ToString())).Trim();
        if (address.Length is 0 or > Longest || address.Contains('\\', StringComparison.Ordinal)) return null;
        var clean = Shape(address);
        return clean is { Length: <= Longest } ? clean : null;
    }

    /// <summary>True for an address that names its host, and so may lead to another site. For addresses already cleaned.</summary>
    public static bool NamesHost(string address) =>
        address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal);

    private static string? Shape(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var path = address.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (path >= 0 && path < colon))
            return address.StartsWith("//", StringComparison.Ordinal) ? Web("https", address[2..]) : Encode(address);
        var rest = address[(colon + 1)..];
        return address[..colon].ToLowerInvariant() switch
        {
            "http" when rest.StartsWith("//", StringComparison.Ordinal) => Web("http", rest[2..]),
            "https" when rest.StartsWith("//", StringComparison.Ordinal) => Web("https", rest[2..]),
            "mailto" when rest.Length > 0 => "mailto:" + Encode(rest),
            "tel" => Telephone(rest),
            _ => null,
        };
    }

    private static string? Web(string scheme, string rest)
    {
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "" : rest[end..];
        var colon = authority.LastIndexOf(':');
        if (authority.EndsWith(']')) colon = -1;
        var host = colon < 0 ? authority : authority[..colon];
        var port = colon < 0 ? "" : authority[colon..];
        if (port.Length > 0 && (!ushort.TryParse(port.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)) return null;
        try
        {
            if (!host.StartsWith('[')) host = new IdnMapping().GetAscii(host.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return null;
        }
        return Uri.CheckHostName(host) == UriHostNameType.Unknown ? null : $"{scheme}://{host}{port}{Encode(tail)}";
    }

    private static string? Telephone(string rest)
    {
        var number = string.Concat(rest.Where(c => char.IsAsciiDigit(c) || c is '+' or '*' or '#' or '-' or '.' or '(' or ')'));
        return number.Any(char.IsAsciiDigit) ? "tel:" + number : null;
    }

    private static string Encode(string part)
    {
        var encoded = new StringBuilder(part.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in part.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Plain.Contains((char)rune.Value)))
            {
                encoded.Append((char)rune.Value);
                continue;
            }
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return encoded.ToString();
    }
}
