using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Tests.Mail;

/// <summary>A mail server that goes away in the middle, or never says a word.</summary>
internal sealed class BrokenPost : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? cutsAfter;
    private readonly Task running;

    /// <param name="cutsAfter">The first word of the command after which the line is cut, <c>.</c> for the whole text; null: nothing is ever said.</param>
    public BrokenPost(string? cutsAfter)
    {
        this.cutsAfter = cutsAfter;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        running = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Somebody has connected.</summary>
    public Task Called => called.Task;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        // Only then: a listener that is gone before the next visitor is awaited answers with an exception of another kind
        await running;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var visitor = await listener.AcceptTcpClientAsync(stop.Token);
                called.TrySetResult();
                if (cutsAfter is null) await Task.Delay(Timeout.Infinite, stop.Token);
                else await TalkAsync(visitor);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // The test is over
        }
    }

    private async Task TalkAsync(TcpClient visitor)
    {
        await using var stream = visitor.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 localhost");
        var inText = false;
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var word = inText && line != "." ? "" : line.Split(' ')[0];
            if (word == cutsAfter) return;
            if (word.Length == 0) continue;
            inText = word == "DATA";
            await writer.WriteLineAsync(inText ? "354 go on" : "250 ok");
        }
    }
}
