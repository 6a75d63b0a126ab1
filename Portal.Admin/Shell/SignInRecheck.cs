using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Admin.Accounts;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Shell;

/// <summary>
/// Asks every minute whether the person of an open circuit may still be signed in. A disabled account, a changed password, a sign-out
/// elsewhere, a sign-in ended from another machine, a duty that comes first (a second factor demanded since) or the longest time of a
/// sign-in ends the circuit. Without this it would live on, since it never asks the cookie.
/// </summary>
public class SignInRecheck(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> identity, IOptions<SessionRules> rules,
    TimeProvider time)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken stop)
    {
        if (SessionAge.IsOver(state.User, time.GetUtcNow(), rules.Value)) return false;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        return await users.GetUserAsync(state.User) is { Disabled: false } user
            && await users.GetSecurityStampAsync(user) == state.User.FindFirst(identity.Value.ClaimsIdentity.SecurityStampClaimType)?.Value
            && SessionClaim.Of(state.User) is { } session
            && await scope.ServiceProvider.GetRequiredService<SessionBook>().FindAsync(session, user.Id) is { } open
            && await scope.ServiceProvider.GetRequiredService<FindDuties>().ExecuteAsync(user, open.Means) is null;
    }
}
