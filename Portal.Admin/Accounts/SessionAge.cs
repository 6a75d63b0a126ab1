using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;

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
        if (context.Principal is not null) await ValidateSessionAsync(context, services);
    }

    /// <summary>Then the sign-in's own row, and what its person must do before anything else.</summary>
    private static async Task ValidateSessionAsync(CookieValidatePrincipalContext context, IServiceProvider services)
    {
        var user = await services.GetRequiredService<UserManager<PortalUser>>().GetUserAsync(context.Principal!);
        var book = services.GetRequiredService<SessionBook>();
        if (user is null || SessionClaim.Of(context.Principal!) is not { } id || await book.FindAsync(id, user.Id) is not { } state)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        await book.SeenAsync(id, state);
        if (await services.GetRequiredService<FindDuties>().ExecuteAsync(user, state.Means) is { } duty)
            ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(Duties.Make(duty));
    }

    /// <summary>The person is made anew from the database at each check; the sign-in and its beginning are known to the old cookie only.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.NewPrincipal?.Identity is ClaimsIdentity identity)
            foreach (var type in new[] { ClaimType, SessionClaim.Type })
                if (context.CurrentPrincipal?.FindFirst(type) is { } held) identity.AddClaim(new Claim(type, held.Value));
        return Task.CompletedTask;
    }
}
