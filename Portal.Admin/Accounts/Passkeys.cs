using Microsoft.AspNetCore.Identity;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;

namespace Portal.Admin.Accounts;

/// <summary>
/// Passkeys of ASP.NET Core Identity for our own host: the device must have made sure of its person, so that one is both factors
/// at once. What a browser asks for before it shows its own dialog comes from two small addresses; the rest are forms.
/// </summary>
public static class Passkeys
{
    public static void AddPasskeys(this IServiceCollection services) => services.AddOptions<IdentityPasskeyOptions>().Configure<HomeAddress>((passkeys, home) =>
    {
        passkeys.ServerDomain = home.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.ValidateOrigin = asked =>
            ValueTask.FromResult(!asked.CrossOrigin && WebOrigin.Of(asked.Origin) is { } origin && origin == home.Of(asked.HttpContext.Request));
    });

    public static void MapPasskeys(this WebApplication app)
    {
        // Both give a challenge and change nothing; only a page of ours may ask (OwnPages)
        app.MapPost("/dang-nhap/khoa", async (SignInManager<PortalUser> signIn) => Json(await signIn.MakePasskeyRequestOptionsAsync(user: null)))
            .AllowAnonymous().RequireRateLimiting(SignInRateLimit.Name).DisableAntiforgery();
        app.MapPost("/tai-khoan/khoa/moi", async (SignInManager<PortalUser> signIn, HttpContext http) =>
            await signIn.UserManager.GetUserAsync(http.User) is not { } user ? Results.Unauthorized()
                : Json(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = user.Id, Name = user.UserName!, DisplayName = user.DisplayName })))
            .RequireAuthorization().DisableAntiforgery();
    }

    private static IResult Json(string options) => RefusedFile.Uncached(Results.Text(options, "application/json"));

    /// <summary>The person a passkey opens the door for, or null. A lock after wrong passwords does not hold it: it is no guess.</summary>
    public static async Task<PortalUser?> TakeAsync(this SignInManager<PortalUser> signIn, string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential)) return null;
        try
        {
            var shown = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!shown.Succeeded || shown.User.Disabled) return null;
            // How often it was used, which tells a copied one
            await signIn.UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
            return shown.User;
        }
        catch (InvalidOperationException)
        {
            // No challenge of ours is open in this browser
            return null;
        }
    }

    /// <summary>The passkey a device has made, or null.</summary>
    public static async Task<UserPasskeyInfo?> MadeAsync(this SignInManager<PortalUser> signIn, string? credential, string? userId)
    {
        if (string.IsNullOrWhiteSpace(credential)) return null;
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            return made.Succeeded && made.UserEntity.Id == userId ? made.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
