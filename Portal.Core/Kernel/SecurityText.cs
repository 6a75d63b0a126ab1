using System.Globalization;

namespace Portal.Core.Kernel;

/// <summary>The words of a <c>security.txt</c> (RFC 9116), for either site.</summary>
public static class SecurityText
{
    /// <summary>Whoever keeps a copy must look again before a year is over; counted in whole days, so that the text is the same for a day.</summary>
    private const int DaysGood = 180;

    /// <summary>Null where the contact is neither an e-mail address nor one of the web.</summary>
    /// <param name="contact">As it was typed.</param>
    /// <param name="origin">Scheme and host of the site, as configured; null leaves the canonical address out.</param>
    public static string? Of(string? contact, string? origin, WardClock clock)
    {
        if (ContactOf(contact) is not { } whom) return null;
        var until = WardClock.StartOf(clock.Today.AddDays(DaysGood));
        var lines = new List<string>
        {
            $"Contact: {whom}",
            string.Create(CultureInfo.InvariantCulture, $"Expires: {until:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            "Preferred-Languages: vi, en",
        };
        if (origin is not null) lines.Add($"Canonical: {origin}/.well-known/security.txt");
        return string.Join('\n', lines) + "\n";
    }

    private static string? ContactOf(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text["mailto:".Length..];
        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps) return address.AbsoluteUri;
        return System.Net.Mail.MailAddress.TryCreate(text, out var mail) && mail.Address == text ? "mailto:" + mail.Address : null;
    }
}
