using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Portal.Admin.Shell;

namespace Portal.Admin.Accounts.Entra;

/// <summary>
/// Microsoft Entra ID beside local accounts: code flow with PKCE, one directory. Its scheme exists only where the configuration is whole, since
/// a scheme with wrong options answers every request with a failure.
/// </summary>
internal static class EntraRegistration
{
    public const string CallbackPath = "/dang-nhap/microsoft/ve";
    private const string SignedOutPath = "/dang-xuat/microsoft/xong";

    /// <summary>How long somebody unknown may look at the form of the request.</summary>
    private static readonly TimeSpan UnknownWaits = TimeSpan.FromMinutes(15);

    public static void AddEntra(this IServiceCollection services, IConfiguration configuration, Action<CookieBuilder, string> harden)
    {
        var (settings, fault) = EntraSettings.Read(configuration);
        services.AddSingleton(provider => new EntraProvider(provider.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>(),
            provider.GetRequiredService<ILogger<EntraProvider>>()) { Settings = settings, Fault = fault });
        services.AddHostedService(provider => provider.GetRequiredService<EntraProvider>());
        services.AddSingleton(provider => new HealthNote(() => provider.GetRequiredService<EntraProvider>().Words));
        services.AddScoped<EntraDoor>().AddScoped<EntraNotes>().AddSingleton<EntraTickets>();
        var schemes = services.AddAuthentication();
        // Who somebody is whom we do not know, between the provider and the form of the request; it opens nothing
        schemes.AddCookie(IdentityConstants.ExternalScheme, cookie =>
        {
            harden(cookie.Cookie, "chua-co-tai-khoan");
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = UnknownWaits;
            cookie.SlidingExpiration = false;
        });
        if (settings is null || fault is not null) return;
        schemes.AddMicrosoftIdentityWebApp(web =>
        {
            (web.Instance, web.TenantId, web.ClientId) = (settings.Instance, settings.TenantId, settings.ClientId);
        }, configureCookieAuthenticationOptions: null, EntraProvider.Scheme, cookieScheme: null, displayName: "Microsoft");
        // In a place of its own: what its lambda above says of these is overwritten
        services.AddOptions<OpenIdConnectOptions>(EntraProvider.Scheme).Configure(oidc => Configure(oidc, settings, harden));
    }

    private static void Configure(OpenIdConnectOptions oidc, EntraSettings settings, Action<CookieBuilder, string> harden)
    {
        oidc.Authority = settings.Authority;
        oidc.ClientSecret = settings.Secret();
        oidc.RequireHttpsMetadata = true;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        // A form sent from another address would be refused (OwnPages) and bring no cookie of ours along
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        (oidc.UsePkce, oidc.SaveTokens, oidc.GetClaimsFromUserInfoEndpoint) = (true, false, false);
        oidc.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" }) oidc.Scope.Add(scope);
        oidc.CallbackPath = CallbackPath;
        oidc.SignedOutCallbackPath = SignedOutPath;
        oidc.SignedOutRedirectUri = "/dang-nhap";
        // In a hidden frame of the provider's page our cookies are not sent: it could end nothing
        oidc.RemoteSignOutPath = default;
        oidc.BackchannelTimeout = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        oidc.SignInScheme = IdentityConstants.ExternalScheme;
        var tokens = oidc.TokenValidationParameters;
        // One directory: its issuer and nothing else, without the list of all clouds that the library would ask for
        (tokens.IssuerValidator, tokens.ValidIssuer, tokens.ValidAudience) = (null, settings.Authority, settings.ClientId);
        (tokens.ValidateIssuer, tokens.ValidateAudience, tokens.RequireSignedTokens, tokens.RequireExpirationTime) = (true, true, true, true);
        tokens.ClockSkew = TimeSpan.FromMinutes(2);
        foreach (var (cookie, name) in new[] { (oidc.NonceCookie, "microsoft-so."), (oidc.CorrelationCookie, "microsoft-ve.") })
        {
            harden(cookie, name);
            // Lax: they come back with the provider's redirect, which is a followed link
            (cookie.HttpOnly, cookie.SameSite) = (true, SameSiteMode.Lax);
        }
        EntraEvents.Add(oidc, settings);
    }
}
