using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Portal.Admin.Accounts.Entra;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;

namespace Portal.Admin.Accounts;

/// <summary>Sign-in with local accounts: the cookie, the stamp that ends a session elsewhere.</summary>
public static class AccountsRegistration
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.Configure<SessionRules>(configuration.GetSection("Session"));
        var session = configuration.GetSection("Session").Get<SessionRules>() ?? new();
        // Identity's store works across portals: accounts belong to none
        services.AddScoped<PortalDbContext>(provider => provider.GetRequiredService<PortalDbFactory>().Create(portalId: null));
        // Failures are counted and accounts locked by Core, inside its transactions
        services.AddIdentityCore<PortalUser>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager<PortalSignIn>();
        services.AddPasskeys();
        services.AddTransient<DemoAccounts>().AddScoped<SignInDoor>().AddScoped<PasswordAtTheDoor>().AddScoped<KnownDevice>().AddSingleton<ProveAgain>();
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            // At every request, of which a circuit makes few: a cookie copied before a sign-out is worth nothing after it, and
            // each request renews the cookie
            stamp.ValidationInterval = TimeSpan.Zero;
            stamp.OnRefreshingPrincipal = SessionAge.KeepAsync;
        });
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.LoginPath = "/dang-nhap";
            cookie.LogoutPath = "/dang-xuat";
            cookie.AccessDeniedPath = "/khong-co-quyen";
            cookie.ReturnUrlParameter = "ve";
            cookie.ExpireTimeSpan = session.CookieLife;
            cookie.SlidingExpiration = true;
            cookie.Cookie.HttpOnly = true;
            // Lax: a link to an item in an e-mail must find the person signed in
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            Harden(cookie.Cookie, "cong-quan-tri", environment);
            cookie.Events = new CookieAuthenticationEvents { OnValidatePrincipal = SessionAge.ValidateAsync, OnRedirectToAccessDenied = Duties.LeadAsync };
        })
        // Between password and code: whose code is awaited, for as long as one looks for a telephone
        .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            Harden(cookie.Cookie, "cho-ma", environment);
            cookie.Cookie.HttpOnly = true;
            // Lax: somebody who comes from another provider's page is asked for a code too
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = SignInDoor.CodeAwaited;
            cookie.SlidingExpiration = false;
        })
        // Not set yet, but Identity clears it when it ends a sign-in whose stamp has changed, and fails where it is unknown
        .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, cookie => Harden(cookie.Cookie, "may-da-biet", environment));
        services.AddAntiforgery(forms => Harden(forms.Cookie, "bieu-mau", environment));
        services.AddEntra(configuration, (cookie, name) => Harden(cookie, name, environment));
        services.AddSignInRateLimit(session);
    }

    /// <summary>Over https only, and named so that the browser takes it from no other host; Development has no https.</summary>
    private static void Harden(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        var open = environment.IsDevelopment();
        cookie.Name = open ? name : "__Host-" + name;
        cookie.SecurePolicy = open ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Path = "/";
    }

    private static async Task<bool> IsByEntraAsync(this SessionBook book, ClaimsPrincipal person) =>
        SessionClaim.Of(person) is { } session && person.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && await book.FindAsync(session, id) is { Means: SignInMeans.Entra or SignInMeans.EntraFactor or SignInMeans.EntraCode };

    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost("/dang-xuat", async (
            SignInManager<PortalUser> signIn, SessionBook book, IAntiforgery antiforgery, HttpContext http, ILogger<PortalSignIn> log,
            ClaimsPrincipal person) =>
        {
            var good = await antiforgery.IsRequestValidAsync(http);
            // A form from before another sign-in: signing out must work all the same, if a page of ours asks for it
            if (!good && !OwnPages.SaysSo(http.Request)) return Results.StatusCode(StatusCodes.Status400BadRequest);
            var back = (await StaleForms.ReadAsync(http.Request))["ve"].FirstOrDefault();
            log.LogInformation("Signed out: {UserName}", person.Identity?.Name);
            var byEntra = await book.IsByEntraAsync(person);
            // Asked for by the person, it ends the account's sign-ins everywhere. The idle lock, which alone says where to come
            // back to, ends this browser's: the person may be at work on another machine. So does a form of an earlier sign-in,
            // which may have been another person's
            if (good && back is null && await signIn.UserManager.GetUserAsync(person) is { } user)
            {
                await signIn.UserManager.UpdateSecurityStampAsync(user);
                await book.EndAllAsync(user.Id, user.DisplayName);
            }
            else if (SessionClaim.Of(person) is { } session) await book.EndAsync(session, person.Identity?.Name ?? "");
            await signIn.SignOutAsync();
            // Left open at the provider, the next person at this machine would be in with one click
            if (good && back is null && byEntra) return Results.LocalRedirect("/dang-xuat/microsoft");
            return Results.LocalRedirect(LocalAddress.Of(back) is "/" ? "/dang-nhap" : "/dang-nhap?ve=" + Uri.EscapeDataString(LocalAddress.Of(back)));
        }).RequireAuthorization(Duties.SignedIn).DisableAntiforgery();
        app.MapPasskeys();
        app.MapEntra();
        // Keeps the cookie alive while somebody works in a circuit, which asks the server nothing over http
        app.MapGet("/con-lam-viec", () => Results.NoContent()).RequireAuthorization(Duties.SignedIn);
    }
}
