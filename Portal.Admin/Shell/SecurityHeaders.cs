using Microsoft.Extensions.Primitives;

namespace Portal.Admin.Shell;

/// <summary>
/// The headers every answer carries. Scripts are our own files only; styles too, but for widths set on single elements
/// (bars). The web socket of the circuit goes to our own host, which <c>'self'</c> covers.
/// </summary>
public static class SecurityHeaders
{
    private static readonly StringValues Policy = "default-src 'self'; img-src 'self' data: blob:; script-src 'self'; style-src 'self'; "
        + "style-src-attr 'unsafe-inline'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // At the last moment: an answer to an exception begins with empty headers
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers.XFrameOptions = "DENY";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
