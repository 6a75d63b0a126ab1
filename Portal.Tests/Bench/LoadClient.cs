using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>What a load client asks for. <see cref="Distinct"/> is a query name that gets a value never used before, if given.</summary>
internal sealed record LoadTarget(int Port, string Host, string Path, string? AcceptEncoding, string? Distinct = null)
{
    private static int numbers;

    public static int NextNumber() => Interlocked.Increment(ref numbers);
}

/// <summary>Answers per second under sixteen kept-alive connections: by wrk where it is installed, else by a small client of our own.</summary>
internal static partial class LoadClient
{
    private const int Connections = 16;
    private static readonly string? Wrk = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "wrk")).FirstOrDefault(File.Exists);

    public static string Name => Wrk is null ? "own client" : "wrk";

    public static Task<double> RequestsPerSecondAsync(LoadTarget target, int seconds) =>
        Wrk is null ? OwnAsync(target, seconds) : WrkAsync(Wrk, target, seconds);

    private static async Task<double> WrkAsync(string wrk, LoadTarget target, int seconds)
    {
        var script = Path.Combine(Path.GetTempPath(), $"ward-bench-{Environment.ProcessId}.lua");
        List<string> arguments = ["-t1", $"-c{Connections}", $"-d{seconds}s", "-H", "Host: " + target.Host];
        if (target.AcceptEncoding is not null) arguments.AddRange(["-H", "Accept-Encoding: " + target.AcceptEncoding]);
        if (target.Distinct is not null)
        {
            await File.WriteAllTextAsync(script, $$"""
                local n = {{LoadTarget.NextNumber()}} * 1000000
                request = function()
                  n = n + 1
                  return wrk.format("GET", string.format("%s?{{target.Distinct}}=%d", wrk.path, n))
                end
                """);
            arguments.AddRange(["-s", script]);
        }
        arguments.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{target.Port}{target.Path}"));
        var result = await RunningScript.RunAsync(wrk, arguments);
        File.Delete(script);
        var rate = Rate().Match(result.Output);
        if (result.ExitCode != 0 || !rate.Success || result.Output.Contains("Non-2xx", StringComparison.Ordinal) || result.Output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"wrk on {target.Path}: {result}");
        return double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<double> OwnAsync(LoadTarget target, int seconds)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(target, clock, TimeSpan.FromSeconds(seconds)))));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(LoadTarget target, Stopwatch clock, TimeSpan until)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, target.Port);
        var number = LoadTarget.NextNumber() * 1_000_000;
        var buffer = new byte[256 * 1024];
        var answers = 0;
        byte[]? question = null;
        while (clock.Elapsed < until)
        {
            if (question is null || target.Distinct is not null) question = Question(target, number++);
            await socket.SendAsync(question);
            await AnswerAsync(socket, buffer, target);
            answers++;
        }
        return answers;
    }

    private static byte[] Question(LoadTarget target, int number)
    {
        var path = target.Distinct is null ? target.Path : string.Create(CultureInfo.InvariantCulture, $"{target.Path}?{target.Distinct}={number}");
        var encoding = target.AcceptEncoding is null ? "" : $"Accept-Encoding: {target.AcceptEncoding}\r\n";
        return Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {target.Host}\r\n{encoding}\r\n");
    }

    /// <summary>Reads one answer with a Content-Length to its last byte.</summary>
    private static async Task AnswerAsync(Socket socket, byte[] buffer, LoadTarget target)
    {
        var (read, whole) = (0, int.MaxValue);
        while (read < whole)
        {
            // Only the head must lie in the buffer; the body is counted and thrown away
            var got = await socket.ReceiveAsync(buffer.AsMemory(whole == int.MaxValue ? read : 0));
            if (got == 0) throw new InvalidOperationException($"{target.Path}: the connection was closed.");
            read += got;
            if (whole == int.MaxValue && buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
                whole = end + 4 + BodyLength(Encoding.ASCII.GetString(buffer, 0, end), target);
        }
    }

    private static int BodyLength(string head, LoadTarget target)
    {
        var length = Length().Match(head);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) || !length.Success)
            throw new InvalidOperationException($"{target.Path}: {head.Split('\r')[0]}, or no Content-Length.");
        return int.Parse(length.Groups["length"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"Content-Length: (?<length>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Length();
}
