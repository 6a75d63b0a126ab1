using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Core.Data.Limits;
using Portal.Core.Kernel;

namespace Portal.Public.Search;

/// <summary>
/// How many questions of visitors the database answers at once, and how many one address may ask in a minute, all nodes together.
/// Checks of papers are among them, so that nobody tries codes by the thousand. A search reads many texts and is never remembered: without
/// a limit a few dozen of them would keep every other page waiting. Pages out of memory never come here.
/// </summary>
public static class SearchLimit
{
    private const string Questions = "questions";

    /// <summary>
    /// <c>Search:AtOnce</c> questions run, <c>Search:Waiting</c> more wait their turn, the rest are asked to come back (503). One address may ask
    /// <c>Search:PerMinute</c> (0: no limit); beyond it the answer is 429.
    /// </summary>
    public static void AddSearchLimit(this IServiceCollection services)
    {
        services.AddSingleton<CountSender>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration, CountSender, WardClock>((options, configuration, count, clock) =>
        {
            var most = new ConcurrencyLimiterOptions
            {
                PermitLimit = configuration.GetValue("Search:AtOnce", 4),
                QueueLimit = configuration.GetValue("Search:Waiting", 16),
            };
            var perMinute = configuration.GetValue("Search:PerMinute", 60);
            options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            options.OnRejected = (rejected, _) =>
            {
                Refuse(rejected.HttpContext.Response, rejected.Lease);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => SharedLimiter.PartitionOf(
                    count, Questions, Sender.KeyOf(context.Connection.RemoteIpAddress), Asks(context.Request) ? perMinute : 0, clock)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => Asks(context.Request)
                    ? RateLimitPartition.GetConcurrencyLimiter(Questions, _ => most)
                    : RateLimitPartition.GetNoLimiter("")));
        });
    }

    /// <summary>Whoever asks too often is told so, and for how long; where only too many ask at once, to come back soon.</summary>
    private static void Refuse(HttpResponse response, RateLimitLease lease)
    {
        var often = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        if (often) response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = often ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "5";
    }

    // The search page, the filter of documents and the check of a paper typed by hand name their question q; a scanned one has it in its address,
    // which leads to the page in capitals too
    private static bool Asks(HttpRequest request) => request.QueryString.HasValue && !string.IsNullOrWhiteSpace(request.Query["q"])
        || request.Path.StartsWithSegments("/kiem-tra", StringComparison.OrdinalIgnoreCase, out var code) && code.Value is { Length: > 1 };
}
