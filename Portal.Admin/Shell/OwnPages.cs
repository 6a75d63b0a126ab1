using Microsoft.AspNetCore.Http.Features;

namespace Portal.Admin.Shell;

/// <summary>
/// Turns away what a page of another address asks for with a visitor's cookie. Antiforgery guards our forms; this guards the
/// circuit, for whose web socket browsers know no same-origin rule, and files that are drawn up when they are asked for.
/// </summary>
public static class OwnPages
{
    private const string Circuit = "/_blazor";

    private const string ForeignHost = """
        Đây không phải địa chỉ của trang quản trị: hãy mở lại bằng địa chỉ đã được cấp.
        Người vận hành: địa chỉ người dùng mở phải là địa chỉ khai báo ở Links:AdminAddress (docs/operations.md).
        """;

    private const string ForeignPage = """
        Yêu cầu này đến từ một trang khác nên không được thực hiện: hãy mở trang quản trị rồi làm lại ở đó.
        Người vận hành: nếu người dùng đang ở đúng trang quản trị, hãy đối chiếu địa chỉ họ mở với Links:AdminAddress (docs/operations.md).
        """;

    /// <summary>Asked before anything else reads the request; health is asked for by machines, under any name.</summary>
    public static void UseOwnPages(this WebApplication app)
    {
        var home = app.Services.GetRequiredService<HomeAddress>();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OwnPages));
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)) return next(context);
            if (!home.IsHost(request.Host)) return RefuseAsync(context, StatusCodes.Status400BadRequest, ForeignHost);
            context.Response.OnStarting(() => LeaveOutHost(context));
            if (IsOurs(request, home.Of(request))) return next(context);
            log.LogWarning("Refused {Method} {Path} asked for by a page of another address ({Origin}, {Site})",
                request.Method, request.Path, Shown(request.Headers.Origin), Shown(request.Headers["Sec-Fetch-Site"]));
            return RefuseAsync(context, StatusCodes.Status403Forbidden, ForeignPage);
        });
    }

    /// <summary>
    /// Whether a request may be answered: what browsers say of the asking page (<c>Sec-Fetch-Site</c>, <c>Origin</c>) must be us,
    /// but for a link followed from elsewhere. Saying nothing is good enough where antiforgery asks besides, not for the circuit.
    /// </summary>
    public static bool IsOurs(HttpRequest request, WebOrigin? own)
    {
        var (origin, site) = (request.Headers.Origin, request.Headers["Sec-Fetch-Site"].ToString());
        var circuit = request.Path.StartsWithSegments(Circuit, StringComparison.OrdinalIgnoreCase);
        if (site is not ("" or "same-origin" or "none") && (circuit || !IsFollowedLink(request))) return false;
        if (origin.Count > 0) return origin.Count == 1 && IsOrigin(origin[0]) && WebOrigin.Of(origin[0]) is { } asking && asking == own;
        if (IsHandshake(request)) return false;
        return !circuit || HttpMethods.IsGet(request.Method) || site is "same-origin";
    }

    /// <summary>Whether the browser says itself that a page of ours asks; for a request that has passed <see cref="UseOwnPages"/>.</summary>
    public static bool SaysSo(HttpRequest request) => request.Headers.Origin.Count > 0 || request.Headers["Sec-Fetch-Site"] == "same-origin";

    /// <summary>A whole page asked for by a click or a letter: with it comes only what its own address says.</summary>
    private static bool IsFollowedLink(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";

    /// <summary>A browser always names its origin when it opens a web socket; over HTTP/2 it does so with CONNECT.</summary>
    private static bool IsHandshake(HttpRequest request) =>
        request.HttpContext.WebSockets.IsWebSocketRequest || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase)
        || HttpMethods.IsConnect(request.Method) || request.HttpContext.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;

    /// <summary>An origin has neither path nor question nor a name to sign in with.</summary>
    private static bool IsOrigin(string? value) => value?.Split("://") is [_, var host] && host.IndexOfAny(['/', '?', '#', '@', '\\']) < 0;

    /// <summary>A redirect inside the back-office needs no host, and so can repeat none that was made up.</summary>
    private static Task LeaveOutHost(HttpContext context)
    {
        var own = $"{context.Request.Scheme}://{context.Request.Host.Value}";
        if (context.Response.Headers.Location is [{ } led] && led.StartsWith(own + "/", StringComparison.OrdinalIgnoreCase)
            && led.AsSpan(own.Length) is not ['/', '/' or '\\', ..])
            context.Response.Headers.Location = led[own.Length..];
        return Task.CompletedTask;
    }

    /// <summary>What a stranger sent, short and on one line.</summary>
    private static string Shown(string? value) => value is null or "" ? "-" : new string([.. value.Where(c => !char.IsControl(c)).Take(100)]);

    private static Task RefuseAsync(HttpContext context, int status, string sentence) =>
        Results.Text(sentence, "text/plain; charset=utf-8", statusCode: status).ExecuteAsync(context);
}
