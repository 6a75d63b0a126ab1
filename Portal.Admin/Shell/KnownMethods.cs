namespace Portal.Admin.Shell;

/// <summary>
/// Pages and files are read, forms are sent: other methods are refused here, signed in or not, before anything looks at them. The
/// circuit's own addresses know more methods and answer for themselves.
/// </summary>
public static class KnownMethods
{
    private const string Methods = "GET, HEAD, POST";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void UseKnownMethods(this WebApplication app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method)
            || context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)) return next(context);
        context.Response.Headers.Allow = Methods;
        context.Response.StatusCode = HttpMethods.IsOptions(method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });

    /// <summary>An address that is only read: a balancer or a download manager may ask for its head alone.</summary>
    public static RouteHandlerBuilder MapReading(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Reading, handler);
}
