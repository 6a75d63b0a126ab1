using Microsoft.Extensions.Primitives;
using Portal.Core.Media.Files;

namespace Portal.Admin.Shell;

/// <summary>
/// The headers every answer carries. Scripts are our own files only; styles too, but for widths set on single elements
/// (bars). The web socket of the circuit goes to our own host, which <c>'self'</c> covers.
/// </summary>
public static class SecurityHeaders
{
    private static readonly StringValues Policy = "default-src 'self'; img-src 'self' data: blob:; script-src 'self'; style-src 'self'; "
        + "style-src-attr 'unsafe-inline'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>For files that people have sent: nothing of them runs or is loaded. A PDF is left out of the sandbox, in which no browser shows it.</summary>
    private static readonly StringValues OfFile = "default-src 'none'; media-src 'self'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static readonly StringValues OfPdf = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";
    private static readonly StringValues OfPreview = "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'self'";
    private static readonly object OwnPolicy = new();
    private static readonly object InFrame = new();

    /// <summary>The answer is a file of that kind and no page.</summary>
    public static void ForFile(HttpContext context, FileKind kind) => context.Items[OwnPolicy] = kind == FileKind.Pdf ? OfPdf : OfFile;

    /// <summary>The answer is a draft as its public page: it runs nothing, and a page of ours may frame it, no other.</summary>
    public static void ForPreview(HttpContext context) => (context.Items[OwnPolicy], context.Items[InFrame]) = (OfPreview, InFrame);

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        // At the last moment: an answer to an exception begins with empty headers
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Items[OwnPolicy] as StringValues? ?? Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers.XFrameOptions = context.Items.ContainsKey(InFrame) ? "SAMEORIGIN" : "DENY";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
