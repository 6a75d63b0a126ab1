using System.Globalization;

namespace Portal.Admin.Shell;

/// <summary>
/// Scheme, host and port of a page, written so that two spellings of one address are equal: lower case, punycode, no final
/// dot, the scheme's own port left out.
/// </summary>
public readonly record struct WebOrigin(string Scheme, string Host, int Port)
{
    private static readonly IdnMapping Punycode = new();

    /// <summary><c>https://quantri.example.gov.vn</c>; the port only where it has its own.</summary>
    public string Text => new UriBuilder(Scheme, Host, Port).Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>An <c>Origin</c> header or the address of a page; null for <c>null</c>, other schemes and what is no address.</summary>
    public static WebOrigin? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && NameOf(uri.Host) is { } host
            ? new(uri.Scheme, host, uri.Port)
            : null;

    /// <summary>Where a request was sent, as the proxies before us say.</summary>
    public static WebOrigin? Of(HttpRequest request) => Of($"{request.Scheme}://{request.Host.Value}");

    /// <summary>A host name without port in the one spelling; null for what can be none.</summary>
    public static string? NameOf(string? host)
    {
        host = host?.TrimEnd('.');
        if (string.IsNullOrEmpty(host)) return null;
        if (Uri.CheckHostName(host) is UriHostNameType.IPv4 or UriHostNameType.IPv6) return host.ToLowerInvariant();
        try
        {
            return Punycode.GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
