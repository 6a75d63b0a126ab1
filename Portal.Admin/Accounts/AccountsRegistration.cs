using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Data;

namespace Portal.Admin.Accounts;

/// <summary>Sign-in with local accounts: the cookie, the lock-out, the stamp that ends a session elsewhere.</summary>
public static class AccountsRegistration
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SessionRules>(configuration.GetSection("Session"));
        var session = configuration.GetSection("Session").Get<SessionRules>() ?? new();
        // Identity's store works across portals: accounts belong to none
        services.AddScoped<PortalDbContext>(provider => provider.GetRequiredService<PortalDbFactory>().Create(portalId: null));
        services.AddIdentityCore<PortalUser>(identity =>
            {
                identity.Lockout.MaxFailedAccessAttempts = session.MostFailures;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(session.LockoutMinutes);
                // PasswordRules of Core says what a password must be, in one place
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddPasswordValidator<PasswordRulesValidator>()
            .AddSignInManager<PortalSignIn>()
            .AddDefaultTokenProviders();
        services.AddTransient<DemoAccounts>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.LoginPath = "/dang-nhap";
            cookie.LogoutPath = "/dang-xuat";
            cookie.AccessDeniedPath = "/khong-co-quyen";
            cookie.ReturnUrlParameter = "ve";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(session.SlidingHours);
            cookie.SlidingExpiration = true;
            cookie.Cookie.Name = "cong-quan-tri";
            cookie.Cookie.HttpOnly = true;
            // Lax: a link to an item in an e-mail must find the person signed in
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Events = new CookieAuthenticationEvents { OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync };
        });
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapPost("/dang-xuat", async (SignInManager<PortalUser> signIn, ILogger<PortalSignIn> log, ClaimsPrincipal person, [FromForm] string? ve) =>
        {
            log.LogInformation("Signed out: {UserName}", person.Identity?.Name);
            await signIn.SignOutAsync();
            return Results.LocalRedirect(LocalAddress.Of(ve) is "/" ? "/dang-nhap" : "/dang-nhap?ve=" + Uri.EscapeDataString(LocalAddress.Of(ve)));
        }).RequireAuthorization();
        // Keeps the cookie alive while somebody works in a circuit, which asks the server nothing over http
        app.MapGet("/con-lam-viec", () => Results.NoContent()).RequireAuthorization();
    }
}
