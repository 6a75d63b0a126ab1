using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Portal.Admin.Accounts.Entra;

/// <summary>What we look at and decide while a person is away at the provider and comes back. Every failure ends at a page with a sentence.</summary>
internal static class EntraEvents
{
    public static void Add(OpenIdConnectOptions oidc, EntraSettings settings)
    {
        var library = oidc.Events.OnRedirectToIdentityProvider;
        oidc.Events.OnRedirectToIdentityProvider = async context =>
        {
            await library(context);
            Ask(context);
        };
        oidc.Events.OnTokenValidated = context =>
        {
            // A token of another directory under the right issuer would pass the library
            var tenant = context.Principal?.GetTenantId();
            if (!string.Equals(tenant, settings.TenantId, StringComparison.OrdinalIgnoreCase))
                context.Fail(new EntraRefusedException(EntraTrouble.OtherTenant));
            else if (!Guid.TryParse(context.Principal?.GetObjectId(), out _)) context.Fail(new EntraRefusedException(EntraTrouble.NotBelieved));
            return Task.CompletedTask;
        };
        oidc.Events.OnAuthorizationCodeReceived = context => ProveAsync(context, settings);
        oidc.Events.OnTicketReceived = async context =>
        {
            // From here on it is our door that decides; the library's own sign-in would only be a second one
            context.HandleResponse();
            // Taken out of them for this event
            context.Properties!.RedirectUri = context.ReturnUri;
            context.Response.Redirect(await context.HttpContext.RequestServices.GetRequiredService<EntraDoor>()
                .TakeAsync(context.Principal!, context.Properties, settings));
        };
        oidc.Events.OnAccessDenied = context => LeadAsync(context, EntraTrouble.Cancelled, context.Properties);
        oidc.Events.OnRemoteFailure = async context =>
        {
            var trouble = EntraTrouble.Of(context.Failure);
            await context.HttpContext.RequestServices.GetRequiredService<EntraNotes>().RefusedAsync(trouble, failure: context.Failure);
            await LeadAsync(context, trouble, context.Properties);
        };
    }

    private static Task LeadAsync<T>(HandleRequestContext<T> context, string trouble, AuthenticationProperties? properties)
        where T : AuthenticationSchemeOptions
    {
        context.HandleResponse();
        context.Response.Redirect(EntraTrouble.AddressOf(trouble, EntraTickets.BackOf(properties)));
        return Task.CompletedTask;
    }

    /// <summary>
    /// A sign-in asks which account is meant, since a colleague may have used the machine before; a proof asks for the password again and for
    /// the time it was given.
    /// </summary>
    private static void Ask(RedirectContext context)
    {
        var proves = EntraTickets.ErrandOf(context.Properties) == EntraErrand.Prove;
        context.ProtocolMessage.Prompt = proves ? "login" : "select_account";
        if (proves) context.ProtocolMessage.MaxAge = "0";
    }

    /// <summary>With a certificate we sign a statement instead of sending a secret.</summary>
    private static async Task ProveAsync(AuthorizationCodeReceivedContext context, EntraSettings settings)
    {
        using var certificate = settings.Certificate();
        if (certificate is null || context.TokenEndpointRequest is not { } request) return;
        var provider = await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        request.ClientAssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        request.ClientAssertion = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = settings.ClientId, Audience = provider.TokenEndpoint,
            Claims = new Dictionary<string, object> { ["sub"] = settings.ClientId!, ["jti"] = Guid.NewGuid().ToString() },
            NotBefore = now, Expires = now.AddMinutes(5), SigningCredentials = new X509SigningCredentials(certificate)
            {
                // Kept for the next time it would be a key that is disposed of
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        });
    }
}

/// <summary>A token that is in order and yet not taken, by the code of its trouble.</summary>
internal sealed class EntraRefusedException(string trouble) : Exception("Refused: " + trouble)
{
    public string Trouble => trouble;
}
