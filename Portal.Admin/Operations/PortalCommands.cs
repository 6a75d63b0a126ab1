using System.CommandLine;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Portal.Admin.Reports;
using Portal.Core;
using Portal.Core.Data;
using Portal.Core.Safekeeping;

namespace Portal.Admin.Operations;

/// <summary>
/// The operations of <c>./portal VERB</c>: non-interactive, English on the console, exit code 0 done, 1 refused, 2 misused.
/// </summary>
public static class PortalCommands
{
    private static readonly List<Verb> Verbs = AccountVerbs.All.Concat(OperationVerbs.All).Concat(SafekeepingVerbs.All)
        .OrderBy(v => v.Name, StringComparer.Ordinal).ToList();

    /// <summary>Words as they stand: no letters run together, and a name that begins with @ names no file of words.</summary>
    private static readonly ParserConfiguration AsTheyStand = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Any first word, known or not: a mistyped verb must not start the back-office.</summary>
    public static bool IsVerb(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    /// <summary>With <paramref name="change"/> a test may look at or replace what the verb works with.</summary>
    public static async Task<int> RunAsync(string[] args, Action<IServiceCollection>? change = null)
    {
        if (args[0] == "help")
        {
            Console.WriteLine("Ward Portal operations. Every verb takes --data DIR (default: data).\n");
            foreach (var each in Verbs) Console.WriteLine($"  {each.Usage}\n      {each.Description}");
            return 0;
        }
        if (Verbs.Find(v => v.Name == args[0]) is not { } verb)
            return Ended(2, $"portal: no verb '{args[0]}'; there are: {string.Join(", ", Verbs.Select(v => v.Name))}, help");
        var line = verb.Parse(args[1..], AsTheyStand);
        if (verb.Trouble(line) is { } trouble) return Ended(2, $"portal {args[0]}: {trouble}\nusage: {verb.Usage}");
        var data = line.GetValue(VerbOptions.Data);
        try
        {
            await using var services = Services(data, change);
            await using var scope = services.CreateAsyncScope();
            if (verb.Needs >= Needs.Folder)
                DataFolder.MustBeUsable(services.GetRequiredService<IOptions<DatabaseOptions>>().Value, make: verb.Needs == Needs.Folder);
            if (verb.Needs >= Needs.Database && await services.GetRequiredService<PortalDbFactory>().WhyNotReadyAsync() is { } why)
                return Ended(2, $"portal {args[0]}: {why}; ./portal migrate makes or updates it, --data DIR names another folder");
            if (verb.Needs == Needs.Keys)
                foreach (var done in await scope.ServiceProvider.GetRequiredService<PrepareKeys>().ExecuteAsync(begin: false))
                    await Console.Error.WriteLineAsync("keys: " + done);
            return await verb.RunAsync(line, scope.ServiceProvider);
        }
        catch (OperationRefusedException refused)
        {
            return Ended(refused.ExitCode, $"portal {args[0]}: {refused.Message}");
        }
        catch (Exception e) when (MachineTrouble.Sentence(e, ProgramStart.DatabaseOf(Configuration(data))) is { } sentence)
        {
            return Ended(1, $"portal {args[0]}: {sentence}");
        }
    }

    private static int Ended(int code, string sentence)
    {
        Console.Error.WriteLine(sentence);
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
            .AddSingleton<IConfiguration>(configuration)
            // Commands never load sample data and never print a set-up link: they count as Production
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production })
            .AddPortalCore(configuration).AddBackOffice(configuration).AddPapers(configuration)
            .AddSingleton<ICurrentUser>(FixedUser.System).AddScoped<CommandScope>().AddScoped<IPortalScope>(p => p.GetRequiredService<CommandScope>())
            .AddTransient<FirstStart>();
        change?.Invoke(services);
        return services.BuildServiceProvider();
    }
}

/// <summary>The portal a command works in, set from its <c>--portal</c>.</summary>
public sealed class CommandScope : IPortalScope
{
    public string? PortalId { get; set; }
}
