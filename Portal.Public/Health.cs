using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public;

/// <summary>What a balancer asks: is the process alive, and may visitors be sent to it. Plain text, any host.</summary>
public static class Health
{
    /// <summary>A balancer does not wait for a database's own patience, which is a quarter of a minute and more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void UseHealth(this IApplicationBuilder app) => app.Run(async context =>
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        switch (context.Request.Path.Value)
        {
            case "/health/live":
                await SayAsync(context, "ok");
                break;
            case "/health/ready":
                var ready = await IsReadyAsync(context.RequestServices);
                context.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
                await SayAsync(context, ready ? "ok" : "not ready");
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    });

    private static Task SayAsync(HttpContext context, string words)
    {
        context.Response.ContentLength = words.Length;
        return context.Response.WriteAsync(words);
    }

    /// <summary>The database answers in time, as this build's pages ask it, and at least one portal is known.</summary>
    private static async Task<bool> IsReadyAsync(IServiceProvider services)
    {
        try
        {
            await AskAsync(services).WaitAsync(Patience, services.GetRequiredService<TimeProvider>());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // SiteWatch, or a page that failed, has written it to the log already
            return false;
        }
        return services.GetRequiredService<SiteDirectory>().Loaded;
    }

    /// <summary>A publication nobody has: its question names every column of a page, so that the tables of another build show.</summary>
    private static async Task AskAsync(IServiceProvider services)
    {
        await services.GetRequiredService<FindPortals>().StampsAsync();
        await services.GetRequiredService<GetPublication>().ExecuteAsync("", itemId: 0);
    }
}
