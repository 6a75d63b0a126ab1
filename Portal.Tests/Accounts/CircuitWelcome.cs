using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;

namespace Portal.Tests.Accounts;

/// <summary>Asks the check of open circuits without waiting for its minute.</summary>
internal static class CircuitWelcome
{
    public static async Task<bool> AskAsync(IServiceProvider services, string userId, string stamp)
    {
        var options = services.GetRequiredService<IOptions<IdentityOptions>>();
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, userId), new(options.Value.ClaimsIdentity.SecurityStampClaimType, stamp)], "cookie"));
        using var welcome = new Asked(services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<IServiceScopeFactory>(), options);
        return await welcome.AskAsync(new AuthenticationState(person));
    }

    private sealed class Asked(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> identity) : StillWelcome(logs, scopes, identity)
    {
        public Task<bool> AskAsync(AuthenticationState state) => ValidateAuthenticationStateAsync(state, CancellationToken.None);
    }
}
