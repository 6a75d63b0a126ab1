using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Portal.Admin.Reports;
using Portal.Core;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;

namespace Portal.Admin.Operations;

/// <summary>
/// The operations of <c>./portal VERB</c>: non-interactive, English on the console, exit code 0 done, 1 refused, 2 misused.
/// </summary>
public static class PortalCommands
{
    private sealed record Verb(string Usage, string Does, IReadOnlyList<string> Options, int Operands, Func<CommandLine, IServiceProvider, Task<int>> RunAsync)
    {
        /// <summary>Whether the verb may begin an installation; the others refuse a folder without one instead of leaving an empty one there.</summary>
        public bool MayBegin { get; init; }

        /// <summary>Whether the keys must be the right ones before the verb begins.</summary>
        public bool NeedsKeys { get; init; } = true;

        /// <summary>Whether the verb makes the folder's content itself, so that nothing may be there.</summary>
        public bool NeedsNothing { get; init; }
    }

    private static readonly SortedDictionary<string, Verb> Verbs = new(StringComparer.Ordinal)
    {
        ["backup"] = new("backup --out DIR [--keys DIR2]",
            "copies database and stored files into a new folder while the portal runs; never the key, unless --keys names another folder for it",
            ["out", "keys"], 0, SafekeepingVerbs.BackupAsync) { NeedsKeys = false },
        ["create-user"] = new("create-user --login NAME --name \"FULL NAME\" --portal ID --role ROLE [--unit CODE] [--email ADDRESS]",
            "creates an account (password from WARD_PASSWORD) or gives an existing one another role",
            ["login", "name", "portal", "role", "unit", "email"], 0, AccountVerbs.CreateUserAsync),
        ["disable-user"] = new("disable-user --login NAME", "ends the use of an account: no new sign-in, and what is open ends within a minute", ["login"], 0,
            AccountVerbs.DisableUserAsync),
        ["enable-user"] = new("enable-user --login NAME", "lets a disabled account sign in again", ["login"], 0, AccountVerbs.EnableUserAsync),
        ["end-role"] = new("end-role --login NAME --portal ID --role ROLE [--unit CODE] [--on 2026-11-30]",
            "sets the last day of a role (that day included; today without --on)", ["login", "portal", "role", "unit", "on"], 0, AccountVerbs.EndRoleAsync),
        ["export-profile"] = new("export-profile --portal ID --out FILE", "writes a portal's profile as JSON", ["portal", "out"], 0,
            OperationVerbs.ExportProfileAsync),
        ["grant"] = new("grant --permission NAME [--role ROLE] [--portal ID]",
            "gives portals that exist already a permission of a newer release, to the roles that hold it in a new portal",
            ["permission", "role", "portal"], 0, AccountVerbs.GrantAsync),
        ["import-profile"] = new("import-profile FILE", "creates or updates a portal from a profile file", [], 1,
            OperationVerbs.ImportProfileAsync) { MayBegin = true, NeedsKeys = false },
        ["import-schedule"] = new("import-schedule FILE --portal ID", "enters a royalty schedule (biểu nhuận bút) from a JSON file (docs/royalties.md)",
            ["portal"], 1, OperationVerbs.ImportScheduleAsync),
        ["migrate"] = new("migrate", "brings schema and law tables up to date and imports the shipped profiles into an empty system", [], 0,
            OperationVerbs.MigrateAsync) { MayBegin = true, NeedsKeys = false },
        ["report"] = new("report --portal ID (--quarter 2026-Q3 | --month 2026-10) --format pdf|xlsx --out FILE", "writes the activity report",
            ["portal", "quarter", "month", "format", "out"], 0, OperationVerbs.ReportAsync),
        ["restore"] = new("restore --from DIR --data NEWDIR [--key FILE]",
            "puts a back-up into a new folder, after checking all of it; --key FILE is the key file it was made under",
            ["from", "key"], 0, SafekeepingVerbs.RestoreAsync) { NeedsNothing = true },
        ["sheet"] = new("sheet --portal ID --month 2026-10 --kind payment|assessment --format pdf|xlsx --out FILE", "writes a royalty sheet",
            ["portal", "month", "kind", "format", "out"], 0, OperationVerbs.SheetAsync),
        ["set-password"] = new("set-password --login NAME", "prints a one-time link with which the person sets a new password; ends what the account has open",
            ["login"], 0, AccountVerbs.SetPasswordAsync),
        ["unlock-user"] = new("unlock-user --login NAME", "ends the lock-out of an account", ["login"], 0, AccountVerbs.UnlockUserAsync),
        ["verify"] = new("verify",
            "checks the database's pages, every portal's history chain against the head recorded apart, the issued papers, the stored files, the key; names "
            + "law rows stored that this release has otherwise",
            [], 0, OperationVerbs.VerifyAsync) { NeedsKeys = false },
    };

    /// <summary>Any first word, known or not: a mistyped verb must not start the back-office.</summary>
    public static bool IsVerb(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    /// <summary>With <paramref name="change"/> a test may look at or replace what the verb works with.</summary>
    public static async Task<int> RunAsync(string[] args, Action<IServiceCollection>? change = null)
    {
        if (args[0] == "help") return Help(Console.Out, 0);
        if (!Verbs.TryGetValue(args[0], out var verb))
        {
            await Console.Error.WriteLineAsync($"portal: no verb '{args[0]}'; there are: {string.Join(", ", Verbs.Keys)}, help");
            return 2;
        }
        var line = CommandLine.Parse(args, out var trouble);
        trouble ??= line!.Options.Keys.Where(o => o != "data" && !verb.Options.Contains(o)).Select(o => $"unknown option --{o}").FirstOrDefault();
        trouble ??= line!.Operands.Count == verb.Operands ? null : $"{verb.Operands} file name(s) expected, {line.Operands.Count} given";
        if (trouble is not null)
        {
            await Console.Error.WriteLineAsync($"portal {args[0]}: {trouble}\nusage: ./portal {verb.Usage} [--data DIR]");
            return 2;
        }
        try
        {
            await using var services = Services(line!["data"], change);
            await using var scope = services.CreateAsyncScope();
            if (!verb.NeedsNothing) DataFolder.MustBeUsable(services.GetRequiredService<IOptions<DatabaseOptions>>().Value, verb.MayBegin);
            if (!verb.MayBegin && !verb.NeedsNothing && await services.GetRequiredService<PortalDbFactory>().WhyNotReadyAsync() is { } why)
            {
                await Console.Error.WriteLineAsync($"portal {args[0]}: {why}; ./portal migrate makes or updates it, --data DIR names another folder");
                return 2;
            }
            if (verb is { NeedsKeys: true, NeedsNothing: false })
                foreach (var done in await scope.ServiceProvider.GetRequiredService<PrepareKeys>().ExecuteAsync(begin: false))
                    await Console.Error.WriteLineAsync("keys: " + done);
            return await verb.RunAsync(line, scope.ServiceProvider);
        }
        catch (OperationRefusedException refused)
        {
            await Console.Error.WriteLineAsync($"portal {args[0]}: {refused.Message}");
            return refused.ExitCode;
        }
        catch (Exception e) when (MachineTrouble.Sentence(e, ProgramStart.DatabaseOf(Configuration(line!["data"]))) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"portal {args[0]}: {sentence}");
            return 1;
        }
    }

    private static int Help(TextWriter to, int code)
    {
        to.WriteLine("Ward Portal operations. Every verb takes --data DIR (default: data).\n");
        foreach (var verb in Verbs.Values) to.WriteLine($"  ./portal {verb.Usage}\n      {verb.Does}");
        return code;
    }

    private static IConfiguration Configuration(string? dataFolder)
    {
        var builder = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables();
        if (dataFolder is not null) builder.AddInMemoryCollection([new("Database:DataFolder", Path.GetFullPath(dataFolder))]);
        return ProgramStart.Settings(builder.Build);
    }

    private static ServiceProvider Services(string? dataFolder, Action<IServiceCollection>? change)
    {
        var configuration = Configuration(dataFolder);
        var services = new ServiceCollection()
            .AddLogging(log => log.AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error))
            .AddSingleton<IConfiguration>(configuration).AddSingleton<IHostEnvironment>(new CommandEnvironment())
            .AddPortalCore(configuration).AddBackOffice(configuration).AddPapers(configuration)
            .AddSingleton<ICurrentUser>(FixedUser.System).AddScoped<CommandScope>().AddScoped<IPortalScope>(p => p.GetRequiredService<CommandScope>())
            .AddTransient<FirstStart>();
        change?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Commands never load sample data and never print a set-up link: they count as Production.</summary>
    private sealed class CommandEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;
        public string ApplicationName { get; set; } = "Portal.Admin";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

/// <summary>The portal a command works in, set from its <c>--portal</c>.</summary>
public sealed class CommandScope : IPortalScope
{
    public string? PortalId { get; set; }
}
