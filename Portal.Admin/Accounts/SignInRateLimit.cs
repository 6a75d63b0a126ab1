using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Admin.Shell;
using Portal.Core.Data.Limits;

namespace Portal.Admin.Accounts;

/// <summary>
/// How many forms one sender may send to the pages open to strangers, all nodes together: the lock-out guards one account, this guards all of
/// them against one guesser. Reading the pages is not counted. Beyond it the answer is 429 with a page that says to wait.
/// A stranger is counted by address. Whoever is known is counted alone, since a whole office may stand behind one address: signed in, between password
/// and code, or in a browser somebody has signed in with.
/// </summary>
public static class SignInRateLimit
{
    public const string Name = "dang-nhap";

    private static readonly object Known = new();

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
                http.RequestServices.GetRequiredService<CountSender>(), Name, SenderOf(http),
                HttpMethods.IsPost(http.Request.Method) ? rules.FormsPerMinute : 0, http.RequestServices.GetRequiredService<WardClock>()));
        });
    }

    /// <summary>Says of each form to be counted whose it is; after whoever is signed in is known, before it is counted.</summary>
    public static void UseSignInRateLimit(this WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            if (HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null
                && await KnownAsync(http) is { } account) http.Items[Known] = account;
            await next(http);
        });
        app.UseRateLimiter();
    }

    private static string SenderOf(HttpContext http) =>
        http.Items[Known] is string account ? "account " + account : Sender.KeyOf(http.Connection.RemoteIpAddress);

    private static async Task<string?> KnownAsync(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? (await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? http.RequestServices.GetRequiredService<KnownDevice>().WhoseId();
}
