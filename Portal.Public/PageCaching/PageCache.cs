using System.Collections.Concurrent;
using Portal.Public.Sites;

namespace Portal.Public.PageCaching;

/// <summary>
/// First in the pipeline. A page made before is written straight from memory: no scope, no routing, nothing compressed twice.
/// A page not yet made is made once, however many ask for it at the same time.
/// </summary>
public sealed class PageCache(RequestDelegate next, SiteDirectory sites, PageStore store, SecurityHeaders security)
{
    private readonly ConcurrentDictionary<PageKey, TaskCompletionSource<StoredPage?>> flights = new();

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var site = sites.Find(request.Headers.Host.ToString());
        var asks = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (site is not null && asks && !request.QueryString.HasValue
            && store.TryGet(new PageKey(site, request.Path.Value ?? "/", ""), out var page))
            return page.SendAsync(context, security);
        return MakeAsync(context, site, asks);
    }

    private async Task MakeAsync(HttpContext context, Site? site, bool asks)
    {
        // Also after an exception has cleared the answer
        context.Response.OnStarting(() =>
        {
            security.WriteTo(context.Response.Headers, context.Request.IsHttps);
            return Task.CompletedTask;
        });
        context.Features.Set(site);
        var path = context.Request.Path.Value ?? "/";
        if (site is null || !asks || !store.Keeps || !PageQuery.IsRemembered(path)
            || PageQuery.Normalise(path, context.Request.QueryString.Value ?? "") is not { } query)
        {
            await next(context);
            return;
        }
        var key = new PageKey(site, path, query);
        if (store.TryGet(key, out var known))
        {
            await known.SendAsync(context, security);
            return;
        }
        var mine = new TaskCompletionSource<StoredPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var flight = flights.GetOrAdd(key, mine);
        if (ReferenceEquals(flight, mine)) await LeadAsync(context, key, mine);
        else if (await flight.Task is { } made) await made.SendAsync(context, security);
        else await next(context);
    }

    private async Task LeadAsync(HttpContext context, PageKey key, TaskCompletionSource<StoredPage?> mine)
    {
        StoredPage? page = null;
        try
        {
            page = await RenderAsync(context);
            if (page is not null) store.Add(key, page);
        }
        finally
        {
            flights.TryRemove(key, out _);
            mine.TrySetResult(page);
        }
        if (page is not null) await page.SendAsync(context, security);
    }

    /// <summary>Lets the rest of the pipeline write into memory. Null when the answer is not to be kept; then it has been sent.</summary>
    private async Task<StoredPage?> RenderAsync(HttpContext context)
    {
        var (response, body, method) = (context.Response, context.Response.Body, context.Request.Method);
        using var written = new MemoryStream();
        response.Body = written;
        // Others wait for this page: it is made whole even if this visitor only asks for its head or goes away
        context.Request.Method = HttpMethods.Get;
        context.RequestAborted = CancellationToken.None;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
            context.Request.Method = method;
        }
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0 && response.ContentType is { } type
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
            return new StoredPage(written.ToArray(), type, response.Headers.CacheControl is { Count: > 0 } said ? said.ToString() : null);

        if (written.Length == 0) return null;
        response.ContentLength = written.Length;
        if (HttpMethods.IsHead(method)) return null;
        written.Position = 0;
        await written.CopyToAsync(body);
        return null;
    }
}
