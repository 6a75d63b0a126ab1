using Portal.Tests.Support;

namespace Portal.Tests.Running;

/// <summary>
/// The scripts of this repository in a folder of their own, with programs put before those of the machine: what they say when a
/// build fails is seen without breaking the real one.
/// </summary>
internal sealed class ScriptCopy : IDisposable
{
    private static readonly string[] Tools =
        ["bash", "env", "dirname", "find", "touch", "mkdir", "mv", "cp", "rm", "sed", "grep", "tee", "cat", "tail", "seq", "sleep"];
    private readonly string tools;

    public ScriptCopy()
    {
        Folder = Directory.CreateTempSubdirectory("ward-portal-scripts-").FullName;
        foreach (var name in new[] { "run", "test", "portal", "build/build.sh" }) Copy(name);
        // Programs that are missing here are not this test's subject, nor are they to be installed by it
        Write("build/ensure-packages.sh", "exit 0");
        tools = Path.Combine(Folder, "tools");
        Directory.CreateDirectory(tools);
        foreach (var tool in Tools) File.CreateSymbolicLink(Path.Combine(tools, tool), Found(tool));
    }

    public string Folder { get; }

    /// <summary>Puts a program of these lines on the PATH.</summary>
    public void Fake(string program, string lines) => Write(Path.Combine("tools", program), lines);

    public Task<ScriptResult> RunAsync(string script, params string[] arguments) => RunningScript.RunAsync(Path.Combine(Folder, script), arguments,
        environment: new Dictionary<string, string> { ["PATH"] = tools, ["WARD_BUILT"] = "" });

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Copy(string name) => Write(name, File.ReadAllText(Path.Combine(Repository.Root, name)));

    private void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.StartsWith("#!", StringComparison.Ordinal) ? text : "#!/usr/bin/env bash\n" + text + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Found(string tool) => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, tool)).First(File.Exists);
}
