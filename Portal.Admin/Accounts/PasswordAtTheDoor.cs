using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>
/// Whether a name and a password belong together, asked by strangers: one answer for a wrong password, an unknown name and a locked
/// account, taking the same time; whoever guesses waits longer after each.
/// </summary>
public sealed class PasswordAtTheDoor(
    UserManager<PortalUser> users, SignInGuard guard, SignInDoor door, IHttpContextAccessor accessor, DoorLog doorLog, WardClock clock,
    ILogger<PasswordAtTheDoor> log)
{
    /// <summary>The person, or what to say.</summary>
    public async Task<Outcome<PortalUser>> TryAsync(string name, string password)
    {
        var user = await FindAsync(name);
        // An account has two names; both are the same guess
        var counted = user?.Id ?? name.ToUpperInvariant();
        var sender = Sender.KeyOf(accessor.HttpContext!.Connection.RemoteIpAddress);
        if (await guard.LeftAsync(counted, sender) is var left && left > TimeSpan.Zero) return SignInRefusals.Wait(left);
        if (await IsRightAsync(user, password))
        {
            await guard.ForgetAsync(counted, sender);
            // That an account is disabled is told only to whoever knows its password
            if (!user!.Disabled) return user;
            await doorLog.DisabledAsync(user);
            return SignInRefusals.Disabled;
        }
        var wait = await guard.FailedAsync(counted, sender, user);
        await doorLog.WrongPasswordAsync(user, name);
        log.LogWarning("Sign-in refused: {UserName} from {Address}", user?.UserName ?? "unknown name", sender);
        return SignInRefusals.WrongPair(wait);
    }

    public async Task<PortalUser?> FindAsync(string name) =>
        await users.FindByNameAsync(name) ?? (name.Contains('@', StringComparison.Ordinal) ? await users.FindByEmailAsync(name) : null);

    private async Task<bool> IsRightAsync(PortalUser? user, string password)
    {
        if (user is { PasswordHash: not null } && (!user.IsLockedAt(clock.UtcNow) || await door.IsKnownAsync(user)))
            return await users.CheckPasswordAsync(user, password);
        // Takes as long as a real check, so that time tells neither which names exist nor which are locked
        users.PasswordHasher.HashPassword(new PortalUser(), password);
        return false;
    }
}
