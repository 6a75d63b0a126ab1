using System.CommandLine;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using static Portal.Admin.Operations.VerbOptions;

namespace Portal.Admin.Operations;

/// <summary>The verbs about people; the operator does it for the editorial board where no screen can be reached.</summary>
internal static class AccountVerbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("create-user", "creates an account (password from WARD_PASSWORD) or gives an existing one another role",
            CreateUserAsync, Login, Name, PortalId, Role, Unit, Email),
        new("disable-user", "ends the use of an account: no new sign-in, and what is open ends within a minute",
            Account((services, login) => services.GetRequiredService<DisableUser>().ExecuteAsync(login), "can no longer sign in"), Login),
        new("enable-user", "lets a disabled account sign in again",
            Account((services, login) => services.GetRequiredService<EnableUser>().ExecuteAsync(login), "may sign in again"), Login),
        new("end-role", "sets the last day of a role (that day included; today without --on)", EndRoleAsync, Login, PortalId, Role, Unit, On),
        new("grant", "gives portals that exist already a permission of a newer release, to the roles that hold it in a new portal",
            GrantAsync, Permission, AnyRole, AnyPortal),
        new("reset-second-factor", "takes authenticator, recovery codes and passkeys off an account whose person lost them; ends what it has open",
            Account((services, login) => services.GetRequiredService<ResetSecondFactor>().ExecuteAsync(login),
                "signs in with the password alone until a new one is set up"),
            Login),
        new("set-password", "prints a one-time link with which the person sets a new password; ends what the account has open", SetPasswordAsync, Login),
        new("unlock-user", "ends the lock-out of an account",
            Account((services, login) => services.GetRequiredService<UnlockUser>().ExecuteAsync(login), "may sign in again"), Login),
    ];

    private static async Task<int> CreateUserAsync(ParseResult line, IServiceProvider services)
    {
        var (login, portal) = (line.GetRequiredValue(Login), line.GetRequiredValue(PortalId));
        var form = new NewUser(login, line.GetRequiredValue(Name), line.GetValue(Email), Environment.GetEnvironmentVariable("WARD_PASSWORD") ?? "");
        var outcome = await services.GetRequiredService<CreateUser>().ExecuteAsync(form, [new(portal, line.GetValue(Role), line.GetValue(Unit))]);
        return OperationVerbs.Report(outcome, "the account was not created (a new account takes its password from the variable WARD_PASSWORD)",
            () => $"{login} is {Said(line)} of {portal}");
    }

    private static async Task<int> EndRoleAsync(ParseResult line, IServiceProvider services)
    {
        var (login, portal) = (line.GetRequiredValue(Login), line.GetRequiredValue(PortalId));
        var outcome = await services.GetRequiredService<EndMembership>()
            .ExecuteAsync(new(login, portal, line.GetValue(Role), line.GetValue(Unit)), line.GetValue(On));
        return OperationVerbs.Report(outcome, "nothing was changed",
            () => $"{login} is {Said(line)} of {portal} until {outcome.Value:yyyy-MM-dd}, that day included");
    }

    private static async Task<int> SetPasswordAsync(ParseResult line, IServiceProvider services)
    {
        var outcome = await services.GetRequiredService<PasswordLinks>().CreateAsync(line.GetRequiredValue(Login));
        return OperationVerbs.Report(outcome, "no link was made",
            () => OwnAddress.Of(services.GetRequiredService<IConfiguration>(), $"/dat-mat-khau?ma={outcome.Value}"));
    }

    private static Func<ParseResult, IServiceProvider, Task<int>> Account(Func<IServiceProvider, string, Task<Outcome<string>>> act, string done) =>
        async (line, services) => OperationVerbs.Report(await act(services, line.GetRequiredValue(Login)), "nothing was changed",
            () => $"{line.GetRequiredValue(Login)} {done}");

    private static async Task<int> GrantAsync(ParseResult line, IServiceProvider services)
    {
        var permission = line.GetRequiredValue(Permission);
        var outcome = await services.GetRequiredService<GrantPermission>()
            .ExecuteAsync(permission, line.GetResult(AnyRole) is null ? null : line.GetValue(AnyRole), line.GetValue(AnyPortal));
        return OperationVerbs.Report(outcome, "nothing was changed", () => outcome.Value.Count == 0
            ? $"{permission} was granted already"
            : $"{permission} is granted in {string.Join(", ", outcome.Value)}");
    }

    /// <summary>The role as it was typed.</summary>
    private static string Said(ParseResult line) => line.GetResult(Role)!.Tokens[0].Value;
}
