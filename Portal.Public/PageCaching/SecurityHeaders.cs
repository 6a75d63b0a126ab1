using Microsoft.Extensions.Primitives;

namespace Portal.Public.PageCaching;

/// <summary>The headers every answer carries. No page needs an inline script or style, so none is allowed.</summary>
public sealed class SecurityHeaders(IHostEnvironment environment)
{
    private static readonly StringValues Policy = "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues Permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static readonly StringValues NoFrame = "DENY";
    private static readonly StringValues OneYear = "max-age=31536000";
    private readonly bool strict = environment.IsProduction();

    public void WriteTo(IHeaderDictionary headers, bool https)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers.XFrameOptions = NoFrame;
        if (https && strict) headers.StrictTransportSecurity = OneYear;
    }
}
