using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Portal.Tests.Bench;

namespace Portal.Tests.Data;

/// <summary>
/// Two processes of the tests' own program that try a race at the same instant (<see cref="Racer"/>); started once for all cases, when
/// the first of them asks.
/// </summary>
public sealed class TwoRacers : IDisposable
{
    private Process[] processes = [];

    internal async Task<IReadOnlyList<string>> RunAsync(params RaceTurn[] turns)
    {
        if (processes.Length == 0) processes = [Start(), Start()];
        foreach (var (process, turn) in processes.Zip(turns)) await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(turn));
        foreach (var process in processes)
            if (await process.StandardOutput.ReadLineAsync() is var line && line != Racer.Ready)
                throw new InvalidOperationException($"A racer did not get ready: {line}\n{await process.StandardError.ReadToEndAsync()}");
        foreach (var process in processes) await process.StandardInput.WriteLineAsync();
        var told = new List<string>();
        foreach (var process in processes) told.AddRange(JsonSerializer.Deserialize<List<string>>(await process.StandardOutput.ReadLineAsync() ?? "[]")!);
        return told;
    }

    public void Dispose()
    {
        foreach (var process in processes)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("dotnet", [Assembly.GetExecutingAssembly().Location, "race"])
    {
        UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;
}
