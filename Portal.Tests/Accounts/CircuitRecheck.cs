using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Admin.Accounts;
using Portal.Admin.Shell;
using Portal.Core.Accounts.Sessions;

namespace Portal.Tests.Accounts;

/// <summary>Asks the check of open circuits without waiting for its minute.</summary>
internal static class CircuitRecheck
{
    /// <summary>Whether the circuit of a sign-in with that stamp, begun that long ago, may go on.</summary>
    public static async Task<bool> AskAsync(IServiceProvider services, string userId, string stamp, TimeSpan age = default)
    {
        var options = services.GetRequiredService<IOptions<IdentityOptions>>();
        var time = services.GetRequiredService<TimeProvider>();
        await using var scope = services.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<SessionBook>().BeginAsync(userId, SignInMeans.Password, new("127.0.0.1", "thử"));
        var person = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, userId), new(options.Value.ClaimsIdentity.SecurityStampClaimType, stamp),
            SessionAge.BeginningAt(time.GetUtcNow() - age), SessionClaim.Make(session),
        ], "cookie"));
        using var welcome = new Asked(services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<IServiceScopeFactory>(), options,
            services.GetRequiredService<IOptions<SessionRules>>(), time);
        return await welcome.AskAsync(new AuthenticationState(person));
    }

    private sealed class Asked(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> identity, IOptions<SessionRules> rules,
        TimeProvider time)
        : SignInRecheck(logs, scopes, identity, rules, time)
    {
        public Task<bool> AskAsync(AuthenticationState state) => ValidateAuthenticationStateAsync(state, CancellationToken.None);
    }
}
