using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Operations;
using Portal.Core.Data;
using Portal.Tests.Support;

namespace Portal.Tests.Running;

/// <summary>The project's scripts as a person starts them.</summary>
internal static class Scripts
{
    public static Task<ScriptResult> RunAsync(params string[] arguments) => RunningScript.RunAsync(Path.Combine(Repository.Root, "run"), arguments);

    public static Task<ScriptResult> PortalAsync(params string[] arguments) => RunningScript.RunAsync(Path.Combine(Repository.Root, "portal"), arguments);

    /// <summary>A verb of <c>./portal</c> inside the test's own process: for what does not depend on how the program is started.</summary>
    public static Task<ScriptResult> VerbAsync(string folder, params string[] words) =>
        HeardConsole.RunAsync(() => PortalCommands.RunAsync([.. words, "--data", folder]));

    /// <summary>The same on a test's database and by its clock; the queries are checked for SQL Server too.</summary>
    public static Task<ScriptResult> VerbAsync(PortalDatabase database, params string[] words) => HeardConsole.RunAsync(() => PortalCommands.RunAsync(
        [.. words, "--data", database.Folder], services => services.AddSingleton(database.Clock).AddSingleton<PortalDbFactory, TwinDbFactory>()));
}
