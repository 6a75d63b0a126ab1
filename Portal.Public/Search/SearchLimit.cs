using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Portal.Public.Search;

/// <summary>
/// How many questions of visitors the database answers at once. A search reads many texts and is never remembered: without a
/// limit a few dozen of them would keep every other page waiting.
/// </summary>
public static class SearchLimit
{
    private const string Questions = "questions";

    /// <summary><c>Search:AtOnce</c> questions run, <c>Search:Waiting</c> more wait their turn, the rest are asked to come back (503).</summary>
    public static void AddSearchLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var most = new ConcurrencyLimiterOptions
            {
                PermitLimit = configuration.GetValue("Search:AtOnce", 4),
                QueueLimit = configuration.GetValue("Search:Waiting", 16),
            };
            options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "5";
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Asks(context.Request)
                ? RateLimitPartition.GetConcurrencyLimiter(Questions, _ => most)
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    // The search page and the filter of documents; both name their question q
    private static bool Asks(HttpRequest request) => request.QueryString.HasValue && !string.IsNullOrWhiteSpace(request.Query["q"]);
}
