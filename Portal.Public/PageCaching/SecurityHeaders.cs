using Microsoft.Extensions.Primitives;

namespace Portal.Public.PageCaching;

/// <summary>The headers every answer carries. No page needs an inline script or style, so none is allowed.</summary>
public sealed class SecurityHeaders(IHostEnvironment environment)
{
    private static readonly StringValues Policy = "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /// <summary>Under this name a route says that its answer has a policy of its own.</summary>
    public static readonly object PolicyKey = new();

    /// <summary>For files that others have made: nothing of them runs or is loaded.</summary>
    public static readonly StringValues OfFile = "default-src 'none'; media-src 'self'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The same for what a browser shows in a reader of its own, which a sandbox keeps it from.</summary>
    public static readonly StringValues OfPdf = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues Permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static readonly StringValues NoFrame = "DENY";
    private static readonly StringValues OneYear = "max-age=31536000";
    private readonly bool strict = environment.IsProduction();

    public void WriteTo(IHeaderDictionary headers, bool https, StringValues? own = null)
    {
        headers.ContentSecurityPolicy = own ?? Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers.XFrameOptions = NoFrame;
        if (https && strict) headers.StrictTransportSecurity = OneYear;
    }
}
