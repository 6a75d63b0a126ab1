using System.Globalization;
using Portal.Core.Accounts;
using Portal.Core.Kernel;

namespace Portal.Admin.Operations;

/// <summary>The verbs about people; until there are screens for them, the operator does it for the editorial board.</summary>
internal static class AccountVerbs
{
    public static async Task<int> CreateUserAsync(CommandLine line, IServiceProvider services)
    {
        if (OperationVerbs.Missing(line, "login", "name", "portal", "role")) return 2;
        if (RoleOf(line) is not { } role) return UnknownRole();
        var form = new NewUser(line["login"]!, line["name"]!, line["email"], Environment.GetEnvironmentVariable("WARD_PASSWORD") ?? "");
        var outcome = await services.GetRequiredService<CreateUser>().ExecuteAsync(form, [new(line["portal"]!, role, line["unit"])]);
        return OperationVerbs.Report(outcome, "the account was not created (a new account takes its password from the variable WARD_PASSWORD)",
            () => $"{line["login"]} is {line["role"]} of {line["portal"]}");
    }

    public static async Task<int> EndRoleAsync(CommandLine line, IServiceProvider services)
    {
        if (OperationVerbs.Missing(line, "login", "portal", "role")) return 2;
        if (RoleOf(line) is not { } role) return UnknownRole();
        DateOnly? on = null;
        if (line["on"] is { } written)
        {
            if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return OperationVerbs.Misused("--on is written 2026-11-30");
            on = day;
        }
        var outcome = await services.GetRequiredService<EndMembership>().ExecuteAsync(new(line["login"]!, line["portal"]!, role, line["unit"]), on);
        return OperationVerbs.Report(outcome, "nothing was changed", () =>
            $"{line["login"]} is {line["role"]} of {line["portal"]} until {outcome.Value:yyyy-MM-dd}, that day included");
    }

    public static async Task<int> SetPasswordAsync(CommandLine line, IServiceProvider services)
    {
        if (OperationVerbs.Missing(line, "login")) return 2;
        var outcome = await services.GetRequiredService<PasswordLinks>().CreateAsync(line["login"]!);
        return OperationVerbs.Report(outcome, "no link was made",
            () => OwnAddress.Of(services.GetRequiredService<IConfiguration>(), $"/dat-mat-khau?ma={outcome.Value}"));
    }

    public static async Task<int> DisableUserAsync(CommandLine line, IServiceProvider services)
    {
        if (OperationVerbs.Missing(line, "login")) return 2;
        return OperationVerbs.Report(await services.GetRequiredService<DisableUser>().ExecuteAsync(line["login"]!), "nothing was changed",
            () => $"{line["login"]} can no longer sign in");
    }

    public static async Task<int> EnableUserAsync(CommandLine line, IServiceProvider services)
    {
        if (OperationVerbs.Missing(line, "login")) return 2;
        return OperationVerbs.Report(await services.GetRequiredService<EnableUser>().ExecuteAsync(line["login"]!), "nothing was changed",
            () => $"{line["login"]} may sign in again");
    }

    public static async Task<int> UnlockUserAsync(CommandLine line, IServiceProvider services)
    {
        if (OperationVerbs.Missing(line, "login")) return 2;
        return OperationVerbs.Report(await services.GetRequiredService<UnlockUser>().ExecuteAsync(line["login"]!), "nothing was changed",
            () => $"{line["login"]} may sign in again");
    }

    public static async Task<int> GrantAsync(CommandLine line, IServiceProvider services)
    {
        if (OperationVerbs.Missing(line, "permission")) return 2;
        var role = line["role"] is null ? null : RoleOf(line);
        if (line["role"] is not null && role is null) return UnknownRole();
        var outcome = await services.GetRequiredService<GrantPermission>().ExecuteAsync(line["permission"]!, role, line["portal"]);
        return OperationVerbs.Report(outcome, "nothing was changed", () => outcome.Value.Count == 0
            ? $"{line["permission"]} was granted already"
            : $"{line["permission"]} is granted in {string.Join(", ", outcome.Value)}");
    }

    private static PortalRole? RoleOf(CommandLine line) =>
        Enum.TryParse<PortalRole>(line["role"]!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role) ? role
            : null;

    private static int UnknownRole() =>
        OperationVerbs.Misused("unknown role; one of: contributor, secretary, field-reviewer, deputy-head, head, finance, administrator");
}
