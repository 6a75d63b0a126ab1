using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>What a load client asks for.</summary>
internal sealed record LoadTarget(int Port, string Host, string Path, string? AcceptEncoding);

/// <summary>
/// Answers per second under sixteen kept-alive connections: by wrk where it is installed, else by the runtime's own client, which
/// takes more of the machine for itself and so brings ratios nearer to 1.
/// </summary>
internal static partial class LoadClient
{
    private const int Connections = 16;
    private static readonly string? Wrk = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "wrk")).FirstOrDefault(File.Exists);

    public static string Name => Wrk is null ? "HttpClient" : "wrk";

    public static Task<double> RequestsPerSecondAsync(LoadTarget target, int seconds) =>
        Wrk is null ? HttpClientAsync(target, seconds) : WrkAsync(Wrk, target, seconds);

    private static async Task<double> WrkAsync(string wrk, LoadTarget target, int seconds)
    {
        List<string> arguments = ["-t1", $"-c{Connections}", $"-d{seconds}s", "-H", "Host: " + target.Host];
        if (target.AcceptEncoding is not null) arguments.AddRange(["-H", "Accept-Encoding: " + target.AcceptEncoding]);
        arguments.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{target.Port}{target.Path}"));
        var result = await RunningScript.RunAsync(wrk, arguments);
        var rate = Rate().Match(result.Output);
        if (result.ExitCode != 0 || !rate.Success || result.Output.Contains("Non-2xx", StringComparison.Ordinal)
            || result.Output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"wrk on {target.Path}: {result}");
        return double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<double> HttpClientAsync(LoadTarget target, double seconds)
    {
        using var client = BenchGround.Client(target.Port, target.Host);
        if (target.AcceptEncoding is not null) client.DefaultRequestHeaders.Add("Accept-Encoding", target.AcceptEncoding);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var answers = 0;
            for (; clock.Elapsed.TotalSeconds < seconds; answers++)
            {
                using var answer = await client.GetAsync(target.Path);
                answer.EnsureSuccessStatusCode();
                await answer.Content.CopyToAsync(Stream.Null);
            }
            return answers;
        })));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rate();
}
