using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>
/// Takes the password or a code of somebody who is signed in, before a weighty act. Wrong ones count like wrong passwords at the
/// door. In a scope of its own each time, since a circuit lives long and must read the account as it is now.
/// </summary>
public sealed class ProveAgain(
    IServiceScopeFactory scopes, IOptions<SessionRules> rules, IOptions<DoorRules> door, WardClock clock, ILogger<ProveAgain> log)
{
    /// <summary>The question is put.</summary>
    public async Task AskedAsync(ICurrentUser person)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DoorLog>().ProofAskedAsync(person);
    }

    /// <summary>What is wrong with what was typed; null where it was right and the sign-in is proved anew.</summary>
    public async Task<Refusal?> TryAsync(ICurrentUser person, string? typed)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if (person.UserId is not { } id || person.SessionId is not { } session || await users.FindByIdAsync(id) is not { Disabled: false } user)
            return AccessRefusals.NotAllowed;
        var book = scope.ServiceProvider.GetRequiredService<SessionBook>();
        // Nothing typed: in another tab, at another provider, it may have been shown meanwhile
        if (string.IsNullOrWhiteSpace(typed)) return await IsProvedAsync(book, session, id) ? null : SignInRefusals.ProofMissing;
        if (await users.IsLockedOutAsync(user)) return SignInRefusals.ProofLocked(rules.Value);
        var doorLog = scope.ServiceProvider.GetRequiredService<DoorLog>();
        if (!await IsRightAsync(scope.ServiceProvider, users, user, typed))
        {
            await users.AccessFailedAsync(user);
            var locked = await users.IsLockedOutAsync(user);
            await doorLog.WrongProofAsync(person);
            if (locked) await doorLog.LockedAsync(user);
            log.LogWarning("Proof refused: {UserName}", user.UserName);
            return locked ? SignInRefusals.ProofLocked(rules.Value) : SignInRefusals.WrongProof;
        }
        await users.ResetAccessFailedCountAsync(user);
        await book.ProvedAsync(session);
        await doorLog.ProvedAsync(person);
        return null;
    }

    private async Task<bool> IsProvedAsync(SessionBook book, Guid session, string userId) =>
        await book.FindAsync(session, userId) is { } state && clock.UtcNow - state.ProvedAt <= TimeSpan.FromMinutes(door.Value.ProofMinutes);

    /// <summary>What looks like a code is none of a password: passwords are longer and have letters of two kinds.</summary>
    private static async Task<bool> IsRightAsync(IServiceProvider services, UserManager<PortalUser> users, PortalUser user, string typed) =>
        user.TwoFactorEnabled && Totp.Tidy(typed) is { Length: Totp.Digits } code && code.All(char.IsAsciiDigit)
            ? (await services.GetRequiredService<SpendCode>().ExecuteAsync(user.Id, typed)).Done
            : await users.CheckPasswordAsync(user, typed);
}
