using System.Globalization;
using System.Threading.RateLimiting;
using Portal.Admin.Shell;
using Portal.Core.Data.Limits;

namespace Portal.Admin.Accounts;

/// <summary>
/// How many forms one address may send to the pages open to strangers, all nodes together: the lock-out guards one account, this guards all of
/// them against one guesser. Reading the pages is not counted. Beyond it the answer is 429 with a page that says to wait.
/// </summary>
public static class SignInRateLimit
{
    public const string Name = "dang-nhap";

    public static void AddSignInRateLimit(this IServiceCollection services, SessionRules rules)
    {
        services.AddSingleton<CountSender>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(Name, http => SharedLimiter.PartitionOf(
                http.RequestServices.GetRequiredService<CountSender>(), Name, Sender.KeyOf(http.Connection.RemoteIpAddress),
                HttpMethods.IsPost(http.Request.Method) ? rules.FormsPerMinute : 0, http.RequestServices.GetRequiredService<WardClock>()));
        });
    }
}
