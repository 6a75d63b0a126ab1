using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;

namespace Portal.Admin.Accounts;

/// <summary>
/// The one place that decides what comes once a person is known, by whatever means: a code, a duty, or their work. Every way in
/// ends in <see cref="GoOnAsync"/>.
/// </summary>
public sealed class SignInDoor(SignInManager<PortalUser> signIn, IHttpContextAccessor accessor, TakeCode codes, FindDuties duties, KnownDevice device,
    EndUnconfirmedRoles unconfirmed, DoorLog doorLog, ILogger<SignInDoor> log)
{
    /// <summary>How long the password stays good for the code that follows it.</summary>
    public static readonly TimeSpan CodeAwaited = TimeSpan.FromMinutes(5);

    private const string StampClaim = "dau";

    private HttpContext Http => accessor.HttpContext!;
    private UserManager<PortalUser> Users => signIn.UserManager;

    /// <summary>Returns the address that follows.</summary>
    public async Task<string> GoOnAsync(PortalUser user, SignInMeans means, string? back)
    {
        if ((means is SignInMeans.Password or SignInMeans.Entra) && user.TwoFactorEnabled)
        {
            await Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, user.Id), new(StampClaim, user.SecurityStamp!), new(ClaimTypes.AuthenticationMethod, means.ToString())],
                IdentityConstants.TwoFactorUserIdScheme)));
            return "/xac-thuc" + LocalAddress.Back(back);
        }
        if (await EndUnconfirmedAsync(user, means)) back = "/tai-khoan" + LocalAddress.Back(back);
        await signIn.SignInAsync(user, isPersistent: false, means.ToString());
        device.Remember(user);
        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        log.LogInformation("Signed in: {UserName} from {Address} by {Means}", user.UserName, Http.Connection.RemoteIpAddress, means);
        return await duties.ExecuteAsync(user, means) is { } duty ? Duties.AddressOf(duty, back) : LocalAddress.Of(back);
    }

    /// <summary>
    /// Whether roles given by Microsoft ended for want of its word: then one is led to the own account, which says so. Before the work goes on, so
    /// nobody comes in past it.
    /// </summary>
    private async Task<bool> EndUnconfirmedAsync(PortalUser user, SignInMeans means)
    {
        if (means is SignInMeans.Entra or SignInMeans.EntraFactor or SignInMeans.EntraCode) return false;
        var ended = await unconfirmed.ExecuteAsync(user.Id);
        return ended.Done ? ended.Value > 0 : throw new DatabaseBusyException("The roles could not be brought in line: " + ended);
    }

    /// <summary>Whose code is awaited; null where the password was given too long ago, or the account has changed since.</summary>
    public async Task<PortalUser?> AwaitedAsync()
    {
        var known = (await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return known?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && await Users.FindByIdAsync(id) is { Disabled: false, TwoFactorEnabled: true } user
            && user.SecurityStamp == known.FindFirstValue(StampClaim) ? user : null;
    }

    /// <summary>
    /// Whether a lock holds nobody here and wrong codes only make it wait: an administrator, in a browser they have signed in with.
    /// </summary>
    public async Task<bool> IsKnownAsync(PortalUser user) => device.Knows(user) && await duties.IsAdministratorAsync(user);

    /// <summary>Takes the code of whoever is awaited. A wrong one counts like a wrong password, and locks like one.</summary>
    public async Task<Outcome<string>> TakeCodeAsync(PortalUser user, string? typed, string? back)
    {
        var first = (await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirstValue(ClaimTypes.AuthenticationMethod);
        var byMicrosoft = first == nameof(SignInMeans.Entra);
        var taken = await codes.ExecuteAsync(user.Id, typed, await IsKnownAsync(user), byMicrosoft);
        if (!taken.Done) return taken.As<string>();
        if (taken.Value.State != CodeState.Right)
        {
            if (taken.Value.State == CodeState.Wrong) await doorLog.WrongCodeAsync(user);
            log.LogWarning("Code refused: {UserName} from {Address}", user.UserName, Http.Connection.RemoteIpAddress);
            return taken.Value.State == CodeState.Waits ? SignInRefusals.CodeWaits(taken.Value.Wait) : FactorRefusals.WrongCode;
        }
        var means = byMicrosoft ? SignInMeans.EntraCode : taken.Value.WasRecovery ? SignInMeans.RecoveryCode : SignInMeans.Code;
        var address = await GoOnAsync(user, means, back);
        // Whoever needed one is shown how many are left, where new ones and a new authenticator are made
        return taken.Value.WasRecovery ? "/tai-khoan" + LocalAddress.Back(address) : address;
    }
}
