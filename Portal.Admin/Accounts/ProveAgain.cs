using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>
/// Takes the password or a code of somebody who is signed in, before a weighty act. Wrong ones count against the sign-in they come from and end it:
/// what strangers guess at the door keeps nobody at work from proving themselves, and whoever sits at a machine left open locks no account. In a scope
/// of its own each time, since a circuit lives long and must read the account as it is now.
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
    public Task<Refusal?> TryAsync(ICurrentUser person, string? typed) => LookAsync(person, typed, passwordAlone: false);

    /// <summary>The same for the password in use, before it is changed: no code stands for it.</summary>
    public async Task<Refusal?> TryPasswordAsync(ICurrentUser person, string? typed) =>
        await LookAsync(person, typed ?? "", passwordAlone: true) is not { } wrong ? null
            : wrong == SignInRefusals.WrongProof ? SignInRefusals.WrongOld : wrong with { Field = "Old" };

    private async Task<Refusal?> LookAsync(ICurrentUser person, string? typed, bool passwordAlone)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if (person.UserId is not { } id || person.SessionId is not { } session || await users.FindByIdAsync(id) is not { Disabled: false } user)
            return AccessRefusals.NotAllowed;
        var book = scope.ServiceProvider.GetRequiredService<SessionBook>();
        // Nothing typed: in another tab, at another provider, it may have been shown meanwhile
        if (string.IsNullOrWhiteSpace(typed) && !passwordAlone) return await IsProvedAsync(book, session, id) ? null : SignInRefusals.ProofMissing;
        var guard = scope.ServiceProvider.GetRequiredService<SignInGuard>();
        // Of a sign-in that has ended it is said that it has: waiting would not bring it back
        if (await guard.LeftOfProofAsync(id) is var left && left > TimeSpan.Zero)
            return await book.FindAsync(session, id) is null ? SignInRefusals.SessionOver : SignInRefusals.ProofWaits(left, mayCome: !passwordAlone);
        var begun = await book.BeginProofAsync(session);
        if (!begun.Done) return begun.Refusals[0];
        if (!begun.Value) return SignInRefusals.SessionOver;
        var doorLog = scope.ServiceProvider.GetRequiredService<DoorLog>();
        if (passwordAlone ? await users.CheckPasswordAsync(user, typed!) : await IsRightAsync(scope.ServiceProvider, users, user, typed!))
        {
            var proved = await book.ProvedAsync(session);
            if (!proved.Done) return proved.Refusals[0];
            if (!proved.Value) return SignInRefusals.SessionOver;
            await doorLog.ProvedAsync(person);
            return null;
        }
        await (passwordAlone ? doorLog.WrongOldPasswordAsync(person) : doorLog.WrongProofAsync(person));
        log.LogWarning("Proof refused: {UserName}", user.UserName);
        if (await book.ProofFailedAsync(session) is not { Done: true, Value: false }) return SignInRefusals.WrongProof;
        await guard.ProofsEndedAsync(id);
        return SignInRefusals.SessionStopped(rules.Value);
    }

    private async Task<bool> IsProvedAsync(SessionBook book, Guid session, string userId) =>
        await book.FindAsync(session, userId) is { } state && clock.UtcNow - state.ProvedAt <= TimeSpan.FromMinutes(door.Value.ProofMinutes);

    /// <summary>What looks like a code is none of a password: passwords are longer and have letters of two kinds.</summary>
    private static async Task<bool> IsRightAsync(IServiceProvider services, UserManager<PortalUser> users, PortalUser user, string typed) =>
        user.TwoFactorEnabled && Totp.Tidy(typed) is { Length: Totp.Digits } code && code.All(char.IsAsciiDigit)
            ? (await services.GetRequiredService<SpendCode>().ExecuteAsync(user.Id, typed)).Done
            : await users.CheckPasswordAsync(user, typed);
}
