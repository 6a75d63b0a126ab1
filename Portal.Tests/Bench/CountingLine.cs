using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Portal.Tests.Bench;

/// <summary>A line to a port of this machine that counts what comes back over its web sockets as it is on the wire: packed, with the heads of frames.</summary>
internal sealed class CountingLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private long received;

    public CountingLine(int to)
    {
        listener.Start();
        Url = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync(to);
    }

    public string Url { get; }

    /// <summary>Bytes that came back since the last time it was asked.</summary>
    public long Taken() => Interlocked.Exchange(ref received, 0);

    private async Task AcceptAsync(int to)
    {
        try
        {
            while (true) _ = CarryAsync(await listener.AcceptTcpClientAsync(stop.Token), to);
        }
        catch (OperationCanceledException)
        {
            // The line is taken down
        }
    }

    private async Task CarryAsync(TcpClient browser, int to)
    {
        browser.NoDelay = true;
        using (browser)
        using (var server = new TcpClient())
        {
            try
            {
                server.NoDelay = true;
                await server.ConnectAsync(IPAddress.Loopback, to, stop.Token);
                // A web socket has a connection of its own, and its first words say so
                var first = new byte[64 * 1024];
                var words = await browser.GetStream().ReadAsync(first, stop.Token);
                var isSocket = first.AsSpan(0, words).IndexOf("Upgrade: websocket"u8) >= 0;
                await server.GetStream().WriteAsync(first.AsMemory(0, words), stop.Token);
                var there = browser.GetStream().CopyToAsync(server.GetStream(), stop.Token);
                await Task.WhenAny(there, BackAsync(server.GetStream(), browser.GetStream(), isSocket));
            }
            catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
            {
                // One side went: the other goes with it
            }
        }
    }

    private async Task BackAsync(NetworkStream from, NetworkStream to, bool counted)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, stop.Token) is > 0 and var read)
        {
            if (counted) Interlocked.Add(ref received, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        // Only then: a listener that is gone before the next visitor is awaited answers with an exception of another kind
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }
}
