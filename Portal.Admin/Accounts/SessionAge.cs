using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;

namespace Portal.Admin.Accounts;

/// <summary>
/// When a sign-in began, carried in its cookie: however often it is renewed, it ends <see cref="SessionRules.MostHours"/>
/// later. A cookie that does not say when it began has ended.
/// </summary>
public static class SessionAge
{
    public const string ClaimType = "dang-nhap-luc";

    public static Claim BeginningAt(DateTimeOffset now) => new(ClaimType, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    public static bool IsOver(ClaimsPrincipal? person, DateTimeOffset now, SessionRules rules) =>
        !long.TryParse(person?.FindFirstValue(ClaimType), CultureInfo.InvariantCulture, out var began)
        || now >= DateTimeOffset.FromUnixTimeSeconds(began).AddHours(rules.MostHours);

    /// <summary>Asked for every request with a cookie: its age first, then the account's stamp.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // The page that tells of a failure is for anybody, and must not ask the database that has just failed
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }
        var services = context.HttpContext.RequestServices;
        if (IsOver(context.Principal, services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<IOptions<SessionRules>>().Value))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>The person is made anew from the database at each check; the beginning is known to the old cookie only.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(ClaimType) is { } began && context.NewPrincipal?.Identity is ClaimsIdentity identity)
            identity.AddClaim(new Claim(ClaimType, began.Value));
        return Task.CompletedTask;
    }
}
