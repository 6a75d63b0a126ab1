using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
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
            var headers = context.Response.Headers;
            security.WriteTo(headers, context.Request.IsHttps, context.Items[SecurityHeaders.PolicyKey] as StringValues?);
            if (headers.Vary.Count == 0 && Packing.IsText(context.Response.ContentType)) headers.Vary = HeaderNames.AcceptEncoding;
            return Task.CompletedTask;
        });
        context.Features.Set(site);
        var path = context.Request.Path.Value ?? "/";
        if (site is null || !asks || !store.Keeps || !PageQuery.IsRemembered(path)
            || PageQuery.Normalise(path, context.Request.QueryString.Value ?? "") is not { } query)
        {
            await MakeForOneAsync(context, asks && PageQuery.IsText(path));
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
        else await MakeForOneAsync(context, isText: true);
    }

    /// <summary>Makes an answer that nobody else gets. Who takes plain bytes only gets them as they are written.</summary>
    private async Task MakeForOneAsync(HttpContext context, bool isText)
    {
        if (!isText || AcceptedEncoding.Of(context.Request.Headers.AcceptEncoding) is PageEncoding.Identity)
        {
            await next(context);
            return;
        }
        using var made = new MemoryStream();
        await WriteIntoAsync(context, made);
        if (made.Length > 0) await Packing.SendOnceAsync(context, made);
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

    /// <summary>Makes a page that may be kept. Null when the answer is not to be kept; then it has been sent.</summary>
    private async Task<StoredPage?> RenderAsync(HttpContext context)
    {
        var response = context.Response;
        using var written = new MemoryStream();
        // Others wait for this page: it is made to its end even if this visitor goes away
        context.RequestAborted = CancellationToken.None;
        await WriteIntoAsync(context, written);
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0 && response.ContentType is { } type
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
            return new StoredPage(written.ToArray(), type, response.Headers.CacheControl is { Count: > 0 } said ? said.ToString() : null);

        if (written.Length > 0) await Packing.SendOnceAsync(context, written);
        return null;
    }

    /// <summary>Lets the rest of the pipeline write into memory: the whole answer, also where only its head is asked for.</summary>
    private async Task WriteIntoAsync(HttpContext context, MemoryStream memory)
    {
        var (body, method) = (context.Response.Body, context.Request.Method);
        context.Response.Body = memory;
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Request.Method = method;
        }
    }
}
