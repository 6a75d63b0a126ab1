using System.Net;
using System.Text;

namespace Portal.Admin.Shell;

/// <summary>
/// The answer of an address that gives a file and gives none: a small page with the reasons and the way back, never cached. Without the right it is 403, for
/// what is not there 404, else 409 (the file cannot be made as things stand).
/// </summary>
public static class RefusedFile
{
    private static readonly HashSet<string> NotThere = 
        [AccessRefusals.NotFound.Code, "papers.no-such-number", "royalties.no-period", "royalties.no-disbursement"];

    public static IResult Answer(IReadOnlyList<Refusal> refusals, string back)
    {
        if (refusals.Contains(AccessRefusals.ProofNeeded)) return Uncached(new ProofFirst());
        var reasons = string.Concat(refusals.Select(r => $"<li data-code=\"{WebUtility.HtmlEncode(r.Code)}\">{WebUtility.HtmlEncode(r.Sentence)}</li>"));
        var page = $"""
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Chưa mở được tệp</title><link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/admin.css"></head>
            <body><div class="shell plain"><main class="plain-box"><h1>Chưa mở được tệp</h1><ul>{reasons}</ul>
            <p><a class="button" href="{WebUtility.HtmlEncode(back)}">Quay lại</a></p></main></div></body></html>
            """;
        return Uncached(Results.Content(page, "text/html; charset=utf-8", Encoding.UTF8, StatusOf(refusals)));
    }

    /// <summary>The same answer with a word to the browser that it is not to be kept.</summary>
    public static IResult Uncached(IResult answer) => new UncachedResult(answer);

    private static int StatusOf(IReadOnlyList<Refusal> refusals) =>
        refusals.Any(r => r.Code == AccessRefusals.NotAllowed.Code) ? StatusCodes.Status403Forbidden
        : refusals.All(r => NotThere.Contains(r.Code)) ? StatusCodes.Status404NotFound
        : StatusCodes.Status409Conflict;

    /// <summary>Leads to the page that asks again who one is, which comes back to the same address.</summary>
    private sealed class ProofFirst : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.Redirect("/xac-nhan-lai?ve=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
            return Task.CompletedTask;
        }
    }

    private sealed class UncachedResult(IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.Headers.CacheControl = "no-store";
            return inner.ExecuteAsync(http);
        }
    }
}
