using System.Text.RegularExpressions;

namespace Portal.Core.Html;

/// <summary>
/// What somebody typed as a link, as the address it means: a mail address gets <c>mailto:</c>, a telephone number <c>tel:</c>, the name of a
/// site <c>https://</c>. What is none of these is refused while it can still be mended; taken, it would be gone after the next save.
/// </summary>
public static partial class TypedLink
{
    private const int FewestDigits = 3;
    private const int MostDigits = 15;

    public static Outcome<string> Read(string? typed)
    {
        var given = VietnameseText.Tidy(typed);
        if (given.Length == 0) return LinkRefusals.Empty;
        if (given.StartsWith('#')) return LinkRefusals.Place;
        if (IsMail(given)) return Taken("mailto:" + given);
        if (Scheme().IsMatch(given) || given.StartsWith('/')) return WithScheme(given);
        if (IsTelephone(given)) return Taken("tel:" + given);
        if (given.Contains('@', StringComparison.Ordinal)) return LinkRefusals.Mail;
        return Site().IsMatch(given) ? Taken("https://" + given) : LinkRefusals.NotAnAddress;
    }

    private static Outcome<string> WithScheme(string given)
    {
        var rest = given[(given.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (given.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return IsMail(rest.Split('?')[0]) ? Taken(given) : LinkRefusals.Mail;
        if (given.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return IsTelephone(rest) ? Taken(given) : LinkRefusals.Telephone;
        if (!given.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !given.StartsWith('/')) return LinkRefusals.Scheme;
        return UserBefore().IsMatch(given) ? LinkRefusals.UserName : Taken(given);
    }

    private static Outcome<string> Taken(string address) => LinkAddress.Clean(address) is { } clean ? clean : LinkRefusals.NotAnAddress;

    private static bool IsMail(string text) => text.Length <= 254 && Mail().IsMatch(text);

    private static bool IsTelephone(string text) => Telephone().IsMatch(text.Trim()) && text.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits;

    [GeneratedRegex(@"^[^\s@:/?#\\<>""]+@[^\s@:/?#\\<>""]+\.[^\s@:/?#\\<>""]{2,}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^[+(]?[0-9][0-9 .()\-]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Telephone();

    /// <summary>A name before a colon that is no port of a host.</summary>
    [GeneratedRegex(@"^([a-z][a-z+.\-]*:(?![0-9]{1,5}(/|$))|tel:)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[^\s/?#@:]+\.[^\s/?#@:.]{2,}(:[0-9]{1,5})?([/?#].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Site();

    [GeneratedRegex(@"^https?://[^/?#]*@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex UserBefore();
}
