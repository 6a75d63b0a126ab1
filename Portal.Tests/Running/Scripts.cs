using Portal.Tests.Support;

namespace Portal.Tests.Running;

/// <summary>The project's scripts as a person starts them.</summary>
internal static class Scripts
{
    public static Task<ScriptResult> RunAsync(params string[] arguments) => RunningScript.RunAsync(Path.Combine(Repository.Root, "run"), arguments);

    public static Task<ScriptResult> PortalAsync(params string[] arguments) => RunningScript.RunAsync(Path.Combine(Repository.Root, "portal"), arguments);
}
