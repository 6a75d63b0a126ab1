using System.Net.Mail;

namespace Portal.Core.Kernel;

/// <summary>Whether a text is one mail address and nothing more: no name beside it, no second one, nothing that could begin a line of its own.</summary>
public static class MailAddressText
{
    /// <summary>What SMTP bears (RFC 5321, 4.5.3.1.3).</summary>
    public const int Most = 254;

    public static bool IsGood(string text) =>
        text.Length is > 0 and <= Most && text.All(c => c is > ' ' and <= '~' and not ('<' or '>' or ',' or ';' or '"' or '(' or ')' or '\\'))
        // The runtime takes dots at the ends and side by side; servers and the library that writes letters do not
        && text[0] != '.' && !text.Contains("..", StringComparison.Ordinal) && !text.Contains(".@", StringComparison.Ordinal)
        && MailAddress.TryCreate(text, out var address) && address.Address == text && text.Count(c => c == '@') == 1;
}
