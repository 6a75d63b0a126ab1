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
public sealed class ProveAgain(IServiceScopeFactory scopes, IOptions<SessionRules> rules, ILogger<ProveAgain> log)
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
        if (string.IsNullOrWhiteSpace(typed)) return SignInRefusals.ProofMissing;
        if (await users.IsLockedOutAsync(user)) return SignInRefusals.ProofLocked(rules.Value);
        if (!await IsRightAsync(scope.ServiceProvider, users, user, typed))
        {
            await users.AccessFailedAsync(user);
            var locked = await users.IsLockedOutAsync(user);
            var doorLog = scope.ServiceProvider.GetRequiredService<DoorLog>();
            await doorLog.WrongProofAsync(person);
            if (locked) await doorLog.LockedAsync(user);
            log.LogWarning("Proof refused: {UserName}", user.UserName);
            return locked ? SignInRefusals.ProofLocked(rules.Value) : SignInRefusals.WrongProof;
        }
        await users.ResetAccessFailedCountAsync(user);
        await scope.ServiceProvider.GetRequiredService<SessionBook>().ProvedAsync(session);
        await scope.ServiceProvider.GetRequiredService<DoorLog>().ProvedAsync(person);
        return null;
    }

    /// <summary>What looks like a code is none of a password: passwords are longer and have letters of two kinds.</summary>
    private static async Task<bool> IsRightAsync(IServiceProvider services, UserManager<PortalUser> users, PortalUser user, string typed) =>
        user.TwoFactorEnabled && Totp.Tidy(typed) is { Length: Totp.Digits } code && code.All(char.IsAsciiDigit)
            ? (await services.GetRequiredService<SpendCode>().ExecuteAsync(user.Id, typed)).Done
            : await users.CheckPasswordAsync(user, typed);
}
