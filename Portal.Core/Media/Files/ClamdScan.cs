using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Portal.Core.Media.Files;

/// <summary>Configuration section <c>Scan</c>.</summary>
public sealed class ScanOptions
{
    /// <summary>Where a clamd listens: <c>host:port</c>, or the path of its socket. Empty: files are not looked at, and said to be so.</summary>
    public string? Clamd { get; set; }
}

/// <summary>
/// Has a clamd look at a file before it is taken (its INSTREAM command). Where none is configured, none answers, or it does not look at so long a
/// file, the file is taken as not looked at: a scanner that is down must not stop the office.
/// </summary>
public sealed class ClamdScan(IOptions<ScanOptions> options, ILogger<ClamdScan> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Whether it was looked at, and what was found in it; found is null unless it is infected. The stream is read from its beginning.</summary>
    public async Task<(FileScan Scan, string? Found)> LookAsync(Stream file, CancellationToken stop)
    {
        if (options.Value.Clamd is not { Length: > 0 } place) return (FileScan.NotLookedAt, null);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            var answer = await AskAsync(place, file, limit.Token);
            if (answer.EndsWith("FOUND", StringComparison.Ordinal)) return (FileScan.NotLookedAt, answer["stream:".Length..^"FOUND".Length].Trim());
            if (answer == "stream: OK") return (FileScan.Clean, null);
            log.LogWarning("clamd at {Place} did not look at a file: {Answer}", place, answer);
        }
        catch (Exception error) when (error is SocketException or IOException or FormatException or ArgumentException
            || error is OperationCanceledException && !stop.IsCancellationRequested)
        {
            log.LogWarning(error, "clamd at {Place} did not answer", place);
        }
        return (FileScan.NotLookedAt, null);
    }

    private static async Task<string> AskAsync(string place, Stream file, CancellationToken stop)
    {
        using var socket = await ConnectAsync(place, stop);
        await using var line = new NetworkStream(socket, ownsSocket: false);
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var buffer = new byte[4 + 64 * 1024];
        file.Position = 0;
        int read;
        do
        {
            read = await file.ReadAsync(buffer.AsMemory(4), stop);
            // The last piece is empty and ends the file
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await line.WriteAsync(buffer.AsMemory(0, 4 + read), stop);
        }
        while (read > 0);
        using var answer = new StreamReader(line, Encoding.UTF8);
        return (await answer.ReadToEndAsync(stop)).Trim('\0', '\n', ' ');
    }

    private static async Task<Socket> ConnectAsync(string place, CancellationToken stop)
    {
        if (Path.IsPathRooted(place))
        {
            var own = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await own.ConnectAsync(new UnixDomainSocketEndPoint(place), stop);
            return own;
        }
        var colon = place.LastIndexOf(':');
        var port = int.Parse(place[(colon + 1)..], CultureInfo.InvariantCulture);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(place[..Math.Max(0, colon)], port, stop);
        return socket;
    }
}
