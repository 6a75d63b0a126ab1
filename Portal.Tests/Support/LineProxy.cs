using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Tests.Support;

/// <summary>
/// The line between one browser page and the back-office, to be cut: it reads the frames a page sends over its web socket, names the calls in
/// them, and breaks at the one it is told. Cut, it takes no new connection; silent, it keeps all connections and carries nothing.
/// </summary>
internal sealed class LineProxy : IAsyncDisposable
{
    private static readonly string[] Names =
    [
        "BeginInvokeDotNetFromJS", "EndInvokeJSFromDotNet", "OnRenderCompleted", "OnLocationChanging", "OnLocationChanged", "UpdateRootComponents",
        "ReceiveByteArray", "ReceiveJSDataChunk",
    ];

    private static readonly string[] Methods = ["SaveTyped", "DispatchEventAsync", "CleanPasted"];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<TcpClient, TcpClient> open = new();
    private readonly List<string> calls = [];
    private readonly Lock gate = new();
    private readonly int to;
    private readonly Task accepting;
    private bool listening;
    private volatile bool cut;
    private TaskCompletionSource? silence;
    private TaskCompletionSource? deafness;
    private int? cutAt;
    private bool answerOnly;

    public LineProxy(int to)
    {
        this.to = to;
        listener.Start();
        Url = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    public string Url { get; }

    /// <summary>What the page called since <see cref="Listen"/>, pings left out.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    /// <summary>Counts from here on; breaks at that call, on its way there or, with <paramref name="answer"/>, on the way back of what it asks.</summary>
    public void Listen(int? breakAt = null, bool answer = false)
    {
        lock (gate) (listening, cutAt, answerOnly) = (true, breakAt, answer);
    }

    public void Cut()
    {
        cut = true;
        foreach (var (visitor, app) in open)
        {
            visitor.Close();
            app.Close();
        }
    }

    /// <summary>Carries the page's calls on and no answer back.</summary>
    public void Deafen() => deafness = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Silence() => silence = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Carries again. What was held in silence is dropped with its connections, as a router does that has forgotten them.</summary>
    public void Restore()
    {
        if (silence is not null || deafness is not null) Cut();
        silence?.TrySetResult();
        deafness?.TrySetResult();
        silence = deafness = null;
        lock (gate) cutAt = null;
        cut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        silence?.TrySetResult();
        deafness?.TrySetResult();
        Cut();
        // Only then: a listener that is gone before the next visitor is awaited answers with an exception of another kind
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true) serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient visitor)
    {
        using var app = new TcpClient();
        using (visitor)
        {
            if (cut) return;
            open[visitor] = app;
            try
            {
                await app.ConnectAsync(IPAddress.Loopback, to, stop.Token);
                await Task.WhenAny(ForthAsync(visitor.GetStream(), app.GetStream()), BackAsync(app.GetStream(), visitor.GetStream()));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Either side went away, or was cut
            }
            finally
            {
                open.TryRemove(visitor, out _);
            }
        }
    }

    private async Task BackAsync(Stream from, Stream into)
    {
        var buffer = new byte[32 * 1024];
        while (await from.ReadAsync(buffer, stop.Token) is > 0 and var count)
        {
            if ((deafness ?? silence) is { } held) await held.Task;
            await into.WriteAsync(buffer.AsMemory(0, count), stop.Token);
        }
    }

    private async Task ForthAsync(Stream from, Stream into)
    {
        var read = new List<byte>();
        var buffer = new byte[32 * 1024];
        var isSocket = false;
        while (await from.ReadAsync(buffer, stop.Token) is > 0 and var count)
        {
            if (silence is { } held) await held.Task;
            read.AddRange(buffer.AsSpan(0, count));
            if (!isSocket && Upgrade(read) is { } head)
            {
                await into.WriteAsync(head, stop.Token);
                isSocket = true;
            }
            else if (!isSocket)
            {
                await into.WriteAsync(read.ToArray(), stop.Token);
                read.Clear();
            }
            while (isSocket && TakeFrame(read) is { } frame)
            {
                var (breaks, after) = Hear(frame);
                if (breaks && !after)
                {
                    Cut();
                    return;
                }
                await into.WriteAsync(frame, stop.Token);
                if (breaks) Cut();
            }
        }
    }

    /// <summary>The head of a request for a web socket, asking for no compression so that its frames can be read; null for any other.</summary>
    private static byte[]? Upgrade(List<byte> read)
    {
        var text = Encoding.Latin1.GetString(read.ToArray());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0 || !text.Contains("Upgrade: websocket", StringComparison.OrdinalIgnoreCase)) return null;
        read.RemoveRange(0, end + 4);
        var lines = text[..end].Split("\r\n").Where(l => !l.StartsWith("Sec-WebSocket-Extensions:", StringComparison.OrdinalIgnoreCase));
        return Encoding.Latin1.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n");
    }

    private static byte[]? TakeFrame(List<byte> read)
    {
        if (read.Count < 2) return null;
        var length = read[1] & 0x7F;
        var extra = length switch { 126 => 2, 127 => 8, _ => 0 };
        if (read.Count < 6 + extra) return null;
        var number = read.GetRange(2, extra).ToArray();
        long body = extra switch { 2 => BinaryPrimitives.ReadUInt16BigEndian(number), 8 => BinaryPrimitives.ReadInt64BigEndian(number), _ => length };
        var whole = 6 + extra + (int)body;
        if (read.Count < whole) return null;
        var frame = read.GetRange(0, whole).ToArray();
        read.RemoveRange(0, whole);
        return frame;
    }

    /// <summary>Whether the line breaks at this frame, and whether only after it.</summary>
    private (bool Breaks, bool After) Hear(byte[] frame)
    {
        if (NameOf(frame) is not { } name) return default;
        lock (gate)
        {
            if (!listening) return default;
            calls.Add(name);
            return (cutAt == calls.Count, answerOnly);
        }
    }

    private static string? NameOf(byte[] frame)
    {
        var begin = (frame[1] & 0x7F) switch { 126 => 8, 127 => 14, _ => 6 };
        var text = new StringBuilder();
        for (var i = begin; i < frame.Length; i++) text.Append((char)(frame[i] ^ frame[begin - 4 + (i - begin) % 4]));
        var said = text.ToString();
        return Names.FirstOrDefault(n => said.Contains(n, StringComparison.Ordinal)) is not { } name ? null
            : Methods.FirstOrDefault(m => said.Contains(m, StringComparison.Ordinal)) is { } method ? $"{name} {method}" : name;
    }
}
