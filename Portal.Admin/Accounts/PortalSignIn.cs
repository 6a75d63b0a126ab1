using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Core.Accounts;

namespace Portal.Admin.Accounts;

/// <summary>
/// Sign-in that knows disabled accounts (they may neither enter nor go on, and their wrong passwords count like anybody's)
/// and notes when each sign-in began.
/// </summary>
public sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation, TimeProvider time)
    : SignInManager<PortalUser>(users, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(PortalUser user) => !user.Disabled && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(PortalUser? user, string? securityStamp) =>
        user is { Disabled: false } && await base.ValidateSecurityStampAsync(user, securityStamp);

    /// <summary>Identity would answer "not allowed" for a disabled account before it looks at the password, and count nothing.</summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(PortalUser user, string password, bool lockoutOnFailure)
    {
        if (!user.Disabled || await UserManager.IsLockedOutAsync(user)) return await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
        if (await UserManager.CheckPasswordAsync(user, password)) return SignInResult.NotAllowed;
        if (lockoutOnFailure) await UserManager.AccessFailedAsync(user);
        return SignInResult.Failed;
    }

    /// <summary>Every sign-in comes through here; one that is only refreshed keeps the time it began.</summary>
    public override Task SignInWithClaimsAsync(PortalUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var began = Context.User.FindFirst(SessionAge.ClaimType) is { } held && Context.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.Id
            ? held : SessionAge.BeginningAt(time.GetUtcNow());
        return base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(began));
    }
}

/// <summary>Core's rule for passwords, where Identity asks for one.</summary>
public sealed class PasswordRulesValidator : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(PasswordRules.Check(password) is { } weak
            ? IdentityResult.Failed(new IdentityError { Code = weak.Code, Description = weak.Sentence })
            : IdentityResult.Success);
}
