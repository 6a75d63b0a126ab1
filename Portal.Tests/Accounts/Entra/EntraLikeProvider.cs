using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Portal.Tests.Accounts.Entra;

/// <summary>
/// An OpenID Connect provider in a process of its own (OpenIddict), with the addresses and claims of Entra ID: <c>/{tid}/v2.0</c>, code flow, PKCE,
/// <c>oid</c>, <c>tid</c>, <c>roles</c>, <c>amr</c>. Who signs in and what shall be wrong with the token is said by the query of the sign-in page, as a
/// person would say it there.
/// </summary>
internal static class EntraLikeProvider
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string OtherTenant = "99999999-2222-3333-4444-555555555555";
    public const string Client = "66666666-7777-8888-9999-000000000000";
    public const string Secret = "only-for-the-tests";
    public const string ModePath = "/mode";

    /// <summary>Codes that were exchanged: the second time they are refused, as Entra does.</summary>
    private static readonly HashSet<string> Spent = new(StringComparer.Ordinal);
    private static string mode = "ok";

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Arguments: port, file of certificate and key.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var port = int.Parse(args[0], CultureInfo.InvariantCulture);
        var certificate = X509CertificateLoader.LoadPkcs12FromFile(args[1], null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port, listen => listen.UseHttps(certificate)));
        builder.Services.AddOpenIddict().AddServer(server => Configure(server, $"https://localhost:{args[0]}/"));
        var app = builder.Build();
        app.Use(MisbehaveAsync);
        app.UseAuthentication();
        app.MapPost(ModePath, (string name) => { mode = name; });
        app.MapGet("/", () => "up");
        await app.RunAsync();
        return 0;
    }

    private static void Configure(OpenIddictServerBuilder server, string root)
    {
        server.SetIssuer(new Uri($"{root}{Tenant}/v2.0"));
        server.SetConfigurationEndpointUris($"{root}{Tenant}/v2.0/.well-known/openid-configuration")
            .SetJsonWebKeySetEndpointUris($"{root}{Tenant}/discovery/v2.0/keys")
            .SetAuthorizationEndpointUris($"{root}{Tenant}/oauth2/v2.0/authorize")
            .SetTokenEndpointUris($"{root}{Tenant}/oauth2/v2.0/token")
            .SetEndSessionEndpointUris($"{root}{Tenant}/oauth2/v2.0/logout");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email);
        server.AddSigningKey(new RsaSecurityKey(RSA.Create(2048))).AddEphemeralEncryptionKey();
        server.EnableDegradedMode().UseAspNetCore();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(b => b.UseInlineHandler(Accept));
        server.AddEventHandler<HandleAuthorizationRequestContext>(b => b.UseInlineHandler(SignIn));
        server.AddEventHandler<ValidateTokenRequestContext>(b => b.UseInlineHandler(Exchange));
        server.AddEventHandler<ValidateEndSessionRequestContext>(b => b.UseInlineHandler(_ => default));
        server.AddEventHandler<HandleEndSessionRequestContext>(b => b.UseInlineHandler(context =>
        {
            context.SignOut();
            return default;
        }));
        server.AddEventHandler<GenerateTokenContext>(b => b.UseInlineHandler(Spoil)
            .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
    }

    /// <summary>Slow or garbage on every address but the switch's own.</summary>
    private static async Task MisbehaveAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path != ModePath && mode == "slow") await Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted);
        if (http.Request.Path != ModePath && mode == "garbage")
        {
            await http.Response.WriteAsync("<html>The proxy of the office says hello</html>");
            return;
        }
        await next(http);
    }

    private static ValueTask Accept(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != Client) context.Reject(Errors.InvalidClient);
        return default;
    }

    private static string? Said(OpenIddictRequest? request, string name) => (string?)request?[name];

    private static ValueTask SignIn(HandleAuthorizationRequestContext context)
    {
        var (request, identity) = (context.Request!, new ClaimsIdentity("entra-like"));
        if (Said(request, "how") is "cancel" or "unassigned")
        {
            context.Reject(Said(request, "how") == "cancel" ? Errors.AccessDenied : Errors.InteractionRequired);
            return default;
        }
        var who = Said(request, "who") ?? throw new InvalidOperationException("Nobody signs in.");
        identity.SetClaim(Claims.Subject, "pairwise-" + who).SetClaim("oid", who).SetClaim("tid", Said(request, "how") == "tid" ? OtherTenant : Tenant)
            .SetClaim(Claims.Name, Said(request, "name") ?? "Nguyễn Văn Thử").SetClaim(Claims.Email, Said(request, "email"))
            .SetClaim("how", Said(request, "how"));
        // As a directory without the optional claim does, unless a password was asked for
        if (request.MaxAge is not null && Said(request, "how") != "no-time") identity.SetClaim(Claims.AuthenticationTime, AuthenticatedAt(request));
        if (Said(request, "amr") is { } amr) identity.SetClaims("amr", [amr, "pwd"]);
        if (Said(request, "roles") is { } roles) identity.SetClaims("roles", [.. roles.Split(',')]);
        foreach (var claim in identity.Claims) claim.SetDestinations(Destinations.IdentityToken);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(request.GetScopes());
        context.SignIn(principal);
        return default;
    }

    private static long AuthenticatedAt(OpenIddictRequest request) =>
        Now.AddHours(Said(request, "how") == "old-session" ? -1 : 0).ToUnixTimeSeconds();

    private static ValueTask Exchange(ValidateTokenRequestContext context)
    {
        if (context.ClientId != Client || context.ClientSecret != Secret) context.Reject(Errors.InvalidClient);
        else if (!Spent.Add(context.Request.Code!)) context.Reject(Errors.InvalidGrant);
        return default;
    }

    /// <summary>What is wrong with the identity token is made so before it is signed, so that only the one thing is.</summary>
    private static ValueTask Spoil(GenerateTokenContext context)
    {
        if (context.TokenType != TokenTypeIdentifiers.IdentityToken) return default;
        var token = context.SecurityTokenDescriptor;
        switch (context.Principal.GetClaim("how"))
        {
            case "audience":
                token.Audience = null;
                token.Audiences.Clear();
                token.Audiences.Add(OtherTenant);
                break;
            case "issuer":
                token.Issuer = token.Issuer!.Replace(Tenant, OtherTenant, StringComparison.Ordinal);
                break;
            case "expired":
                (token.IssuedAt, token.NotBefore, token.Expires) = (Now.AddHours(-2).UtcDateTime, Now.AddHours(-2).UtcDateTime, Now.AddHours(-1).UtcDateTime);
                break;
            case "nonce":
                token.Subject!.SetClaim(Claims.Nonce, "another");
                break;
            case "key":
                token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "unknown" }, SecurityAlgorithms.RsaSha256);
                break;
        }
        return default;
    }
}
