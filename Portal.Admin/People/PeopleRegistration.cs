using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Portal.Admin.Accounts;
using Portal.Core.People;

namespace Portal.Admin.People;

/// <summary>What the administrator's desk for people hears of the door.</summary>
public static class PeopleRegistration
{
    /// <summary>Notes each sign-in by the cookie it is given; it is asked after the door has set its own events.</summary>
    public static void AddPeople(this IServiceCollection services) =>
        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.Events.OnSignedIn = NoteAsync);

    /// <summary>A cookie that is only made anew carries the time at which its sign-in began. Whoever comes in is not held up by a busy database.</summary>
    private static async Task NoteAsync(CookieSignedInContext signedIn)
    {
        if (signedIn.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } userId
            || !long.TryParse(signedIn.Principal.FindFirstValue(SessionAge.ClaimType), NumberStyles.None, CultureInfo.InvariantCulture, out var began)) return;
        await signedIn.HttpContext.RequestServices.GetRequiredService<NoteSignIn>()
            .ExecuteAsync(userId, DateTimeOffset.FromUnixTimeSeconds(began).UtcDateTime);
    }
}
