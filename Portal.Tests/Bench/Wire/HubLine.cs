using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace Portal.Tests.Bench.Wire;

/// <summary>One web socket to the hub of circuits, packed and kept alive as a browser does it.</summary>
internal sealed class HubLine(Action<string, object?[]> hear, Action<string> lost) : IAsyncDisposable
{
    private const long Invocation = 1, Completion = 3, Ping = 6, Close = 7;

    /// <summary>As often as the browser's side is told to (boot.js).</summary>
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(4);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<object?> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, object> noHeaders = [];
    private Task listening = Task.CompletedTask;
    private Task living = Task.CompletedTask;

    public async Task ConnectAsync(Uri site, CookieContainer cookies)
    {
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", site.GetLeftPart(UriPartial.Authority));
        // As every browser asks for it: packing is part of the server's work
        socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        await socket.ConnectAsync(new UriBuilder(site) { Scheme = "ws", Path = "/_blazor" }.Uri, stop.Token);
        await socket.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, stop.Token);
        var answer = Encoding.UTF8.GetString((await PacketAsync()).Span);
        if (answer != "{}\u001e") throw new InvalidOperationException("The hub of circuits does not shake hands: " + answer);
        listening = ListenAsync();
        living = LiveAsync();
    }

    public Task SendAsync(string target, params object?[] arguments) =>
        PostAsync(Packed.Frame(Invocation, noHeaders, null, target, arguments, Array.Empty<object?>()));

    /// <summary>The one call that is answered: the circuit's number.</summary>
    public async Task<object?> StartAsync(params object?[] arguments)
    {
        await PostAsync(Packed.Frame(Invocation, noHeaders, "0", "StartCircuit", arguments, Array.Empty<object?>()));
        return await started.Task;
    }

    private async Task PostAsync(ReadOnlyMemory<byte> frame)
    {
        await turn.WaitAsync(stop.Token);
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, stop.Token);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await PacketAsync() is { Length: > 0 } packet)
            {
                foreach (var message in Packed.Messages(packet)) Hear(message);
            }
            Lose("the server closed the line");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Hung up by ourselves
        }
        catch (Exception error) when (error is WebSocketException or InvalidOperationException)
        {
            Lose(error.Message);
        }
    }

    private void Hear(object?[] message)
    {
        switch (message[0])
        {
            case Invocation:
                hear((string)message[3]!, (object?[])message[4]!);
                break;
            case Completion:
                started.TrySetResult(message.Length > 4 ? message[4] : null);
                break;
            case Close:
                Lose("the hub closed the line: " + message[1]);
                break;
        }
    }

    private void Lose(string why)
    {
        started.TrySetException(new InvalidOperationException(why));
        lost(why);
    }

    private async Task<ReadOnlyMemory<byte>> PacketAsync()
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), stop.Token);
            length += read.Count;
            if (read.EndOfMessage) return buffer.AsMemory(0, length);
            if (length == buffer.Length) Array.Resize(ref buffer, 2 * length);
        }
    }

    private async Task LiveAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(SignOfLife);
            while (await timer.WaitForNextTickAsync(stop.Token)) await PostAsync(Packed.Frame(Ping));
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // Hung up, or lost: whoever listens says so
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(listening, living);
        socket.Dispose();
        turn.Dispose();
        stop.Dispose();
    }
}
