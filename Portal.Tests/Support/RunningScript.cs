using System.Diagnostics;
using System.Text;

namespace Portal.Tests.Support;

/// <summary>What a script said and how it ended.</summary>
public sealed record ScriptResult(int ExitCode, string Output, string Errors)
{
    public override string ToString() => $"exit {ExitCode}\n{Output}{Errors}";
}

/// <summary>One of the project's scripts (or any program) as a child process, its words collected while it runs.</summary>
public sealed class RunningScript : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly Lock gate = new();
    private readonly TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? awaited;
    private bool disposed;

    private RunningScript(ProcessStartInfo start, string? awaited)
    {
        this.awaited = awaited;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(output, line.Data);
        process.ErrorDataReceived += (_, line) => Hear(errors, line.Data);
    }

    public int Id => process.Id;
    public bool HasExited => process.HasExited;

    /// <summary>Everything said so far on both outputs.</summary>
    public string Words
    {
        get
        {
            lock (gate) return output.ToString() + errors;
        }
    }

    /// <summary>Starts without waiting; <paramref name="awaited"/> is the beginning of the line <see cref="WaitForLineAsync"/> waits for.</summary>
    public static RunningScript Start(
        string program, IEnumerable<string> arguments, string? awaited = null, IReadOnlyDictionary<string, string>? environment = null,
        string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = folder ?? Repository.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var script = new RunningScript(start, awaited);
        script.process.Start();
        script.process.BeginOutputReadLine();
        script.process.BeginErrorReadLine();
        script.process.StandardInput.Close();
        return script;
    }

    /// <summary>Runs a program to its end, for at most three minutes unless more is given.</summary>
    public static async Task<ScriptResult> RunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, TimeSpan? patience = null)
    {
        await using var script = Start(program, arguments, environment: environment);
        return await script.EndAsync(patience);
    }

    /// <summary>Throws with the script's words when it ends, or three minutes pass, before it says the awaited line.</summary>
    public async Task WaitForLineAsync()
    {
        var ended = process.WaitForExitAsync();
        var first = await Task.WhenAny(heard.Task, ended, Task.Delay(Patience));
        if (heard.Task.IsCompleted) return;
        throw new InvalidOperationException($"{process.StartInfo.FileName} {(first == ended ? "ended" : "did not get")} before '{awaited}':\n{Words}");
    }

    /// <summary>Waits until it ends by itself; after three minutes (or what is given) it is killed and this throws.</summary>
    public async Task<ScriptResult> EndAsync(TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} did not end:\n{Words}", e);
        }
        lock (gate) return new(process.ExitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Asks it to stop as a terminal or systemd does (SIGTERM) and waits until it has.</summary>
    public async Task<ScriptResult> StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed) return;
        disposed = true;
        if (!process.HasExited) await StopAsync();
        process.Dispose();
    }

    private void Hear(StringBuilder to, string? line)
    {
        if (line is null) return;
        lock (gate) to.Append(line).Append('\n');
        if (awaited is not null && line.StartsWith(awaited, StringComparison.Ordinal)) heard.TrySetResult();
    }
}
