using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Portal.Admin.Shell;

namespace Portal.Admin.Accounts;

/// <summary>
/// How many forms one address may send to the pages open to strangers: the lock-out guards one account, this guards all of
/// them against one guesser. Reading the pages is not counted. Beyond it the answer is 429 with a page that says to wait.
/// </summary>
public static class SignInRateLimit
{
    public const string Name = "dang-nhap";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddSignInRateLimit(this IServiceCollection services, SessionRules rules) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Name, http => rules.FormsPerMinute == 0 || !HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("unlimited")
            : RateLimitPartition.GetFixedWindowLimiter(Sender(http.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = rules.FormsPerMinute, Window = Window }));
    });

    /// <summary>An IPv4 address, or the first half of an IPv6 address: one machine may change the other half as it likes.</summary>
    public static string Sender(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexStringLower(address.GetAddressBytes()[..8]) : $"{address}";
    }
}
