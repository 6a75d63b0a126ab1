using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>
/// Sign-in that knows disabled accounts (they may neither enter nor go on) and notes when each sign-in began. Passwords are not asked for here:
/// of strangers by <see cref="PasswordAtTheDoor"/>, of somebody at work by <see cref="ProveAgain"/>.
/// </summary>
public sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation, TimeProvider time,
    SessionBook book)
    : SignInManager<PortalUser>(users, http, claims, options, log, schemes, confirmation)
{
    private bool refreshing;

    public override async Task<bool> CanSignInAsync(PortalUser user) => !user.Disabled && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(PortalUser? user, string? securityStamp) =>
        user is { Disabled: false } && await base.ValidateSecurityStampAsync(user, securityStamp);

    /// <summary>Identity would ask for providers of codes, of which there are none: Core checks them.</summary>
    public override Task<bool> IsTwoFactorEnabledAsync(PortalUser user) => Task.FromResult(user.TwoFactorEnabled);

    /// <summary>The same sign-in with what has changed of the account.</summary>
    public override async Task RefreshSignInAsync(PortalUser user)
    {
        refreshing = true;
        await base.RefreshSignInAsync(user);
        refreshing = false;
    }

    /// <summary>Every sign-in comes through here; one that is only refreshed keeps the time it began and its row.</summary>
    public override async Task SignInWithClaimsAsync(PortalUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var more = additionalClaims.ToList();
        var held = Context.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.Id;
        if (refreshing && held && Context.User.FindFirst(SessionAge.ClaimType) is { } began && Context.User.FindFirst(SessionClaim.Type) is { } session)
        {
            await base.SignInWithClaimsAsync(user, authenticationProperties, [.. more, began, session]);
            return;
        }
        // Whoever was signed in here before is not any more
        if (SessionClaim.Of(Context.User) is { } former) await book.EndAsync(former, user.DisplayName);
        var means = Enum.TryParse<SignInMeans>(more.Find(c => c.Type == ClaimTypes.AuthenticationMethod)?.Value, out var said) ? said : SignInMeans.Password;
        var id = await book.BeginAsync(user.Id, means, SignInPlaces.Of(Context));
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. more, SessionAge.BeginningAt(time.GetUtcNow()), SessionClaim.Make(id)]);
    }
}
