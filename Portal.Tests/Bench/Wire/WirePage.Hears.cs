using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace Portal.Tests.Bench.Wire;

/// <summary>What the circuit calls, answered in the order in which it comes, and who is told of it.</summary>
internal sealed partial class WirePage
{
    private readonly Dictionary<string, TaskCompletionSource<JsonElement?>> calls = new(StringComparer.Ordinal);
    private (Func<WirePage, bool> Holds, TaskCompletionSource<long> Told)? waiting;
    private Task sending = Task.CompletedTask;
    private string? trouble;

    private void Hear(string target, object?[] given)
    {
        lock (gate)
        {
            try
            {
                Take(target, given);
            }
            catch (Exception error) when (error is InvalidOperationException or ArgumentException or KeyNotFoundException or JsonException)
            {
                Fail(error.Message);
            }
            Tell();
        }
    }

    private void Take(string target, object?[] given)
    {
        switch (target)
        {
            case "JS.AttachComponent":
                tree.Attach((int)(long)given[0]!);
                break;
            case "JS.RenderBatch":
                tree.Apply(new RenderedBatch((ReadOnlyMemory<byte>)given[1]!));
                _ = SendAsync("OnRenderCompleted", given[0], null);
                break;
            case "JS.BeginInvokeJS":
                var handle = (long)given[0]!;
                var answer = Scripts.Answer(handle, (string)given[1]!, (string?)given[2], (long)given[3]!, (long)given[4]!);
                if (handle != 0) _ = SendAsync("EndInvokeJSFromDotNet", handle, true, answer);
                break;
            case "JS.EndInvokeDotNet":
                End((string)given[0]!, (bool)given[1]!, (string?)given[2]);
                break;
            case "JS.EndLocationChanging":
                mayLeave?.TrySetResult((bool)given[1]!);
                break;
            case "JS.EndUpdateRootComponents":
                break;
            case "JS.Error":
                throw new InvalidOperationException($"The circuit broke: {given[0]}");
            default:
                throw new InvalidOperationException($"The circuit calls “{target}”, which nobody here answers.");
        }
    }

    private void End(string call, bool done, string? result)
    {
        if (!done) throw new InvalidOperationException($"A call into the page failed: {result}");
        if (calls.Remove(call, out var asked)) asked.TrySetResult(result is null ? null : JsonDocument.Parse(result).RootElement);
    }

    private void Tell()
    {
        if (waiting is not var (holds, told)) return;
        if (trouble is not null) told.TrySetException(new InvalidOperationException(trouble));
        else if (holds(this)) told.TrySetResult(Stopwatch.GetTimestamp());
        else return;
        waiting = null;
    }

    private void Fail(string why)
    {
        lock (gate)
        {
            trouble ??= why;
            attached.TrySetException(new InvalidOperationException(why));
            Tell();
        }
    }

    /// <summary>In the order of the calls; that the line is gone is heard from whoever listens to it.</summary>
    private Task SendAsync(string target, params object?[] arguments)
    {
        lock (gate) return sending = AfterAsync(sending, target, arguments);
    }

    private async Task AfterAsync(Task before, string target, object?[] arguments)
    {
        await before;
        try
        {
            await line.SendAsync(target, arguments);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            Fail("nothing can be sent any more: " + error.Message);
        }
    }
}
