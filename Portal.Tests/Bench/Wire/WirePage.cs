using System.Diagnostics;
using System.Text.Json;

namespace Portal.Tests.Bench.Wire;

/// <summary>
/// A page of the back-office with its circuit and without a browser: batches are applied and acknowledged, scripts answered, and whoever waits for something on
/// the page is told when it has come. What it hears and what a person does with it are in the other parts.
/// </summary>
internal sealed partial class WirePage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HubLine line;
    private readonly Uri site;
    private readonly Lock gate = new();
    private readonly WireTree tree = new();
    private readonly TaskCompletionSource attached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WirePage(Uri address)
    {
        (site, Address) = (new Uri(address, "/"), address);
        line = new(Hear, why => Fail(why));
        Scripts.On("Blazor._internal.attachWebRendererInterop", given =>
        {
            renderer = ScriptSide.ObjectOf(given[1]);
            attached.TrySetResult();
            return null;
        });
        Scripts.On("Blazor._internal.navigationManager.setHasLocationChangingListeners", given => asksBeforeLeaving = given[1].GetBoolean());
        Scripts.On("Blazor._internal.navigationManager.navigateTo", given =>
        {
            _ = GoAsync(new Uri(site, given[0].GetString()), byLink: false);
            return null;
        });
    }

    public ScriptSide Scripts { get; } = new();

    /// <summary>Where the page is.</summary>
    public Uri Address { get; set; }

    /// <summary>What is on the page, inside <see cref="UntilAsync"/> or <see cref="Read"/>.</summary>
    public IEnumerable<WireNode> All => tree.All;

    /// <summary>Opens an address of the site for who is signed in with that client and begins its circuit.</summary>
    public static async Task<WirePage> OpenAsync(WireVisitor visitor, string path)
    {
        var (address, descriptors, state) = await visitor.OpenAsync(path);
        var page = new WirePage(address);
        await page.line.ConnectAsync(page.site, visitor.Cookies);
        await page.line.StartAsync(page.site.AbsoluteUri, address.AbsoluteUri, "[]", state);
        await page.InTimeAsync("the circuit", page.attached.Task);
        var operations = descriptors.Select((marker, i) => new { type = "add", ssrComponentId = i + 1, marker });
        await page.line.SendAsync("UpdateRootComponents", JsonSerializer.Serialize(new { batchId = 1, operations }), state);
        return page;
    }

    /// <summary>Asks the page as it is now.</summary>
    public T Read<T>(Func<WirePage, T> ask)
    {
        lock (gate) return ask(this);
    }

    /// <summary>Waits until it is so, and answers the moment at which the batch that made it so had arrived (<see cref="Stopwatch"/>).</summary>
    /// <exception cref="InvalidOperationException">It has not come in time, or the page broke; the sentence says what was awaited.</exception>
    public async Task<long> UntilAsync(string awaited, Func<WirePage, bool> holds)
    {
        var told = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting = (holds, told);
            Tell();
        }
        await InTimeAsync(awaited, told.Task);
        return await told.Task;
    }

    private async Task InTimeAsync(string awaited, Task coming)
    {
        try
        {
            await coming.WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException(
                $"On {Address.AbsolutePath} {awaited} did not come within {Patience.TotalSeconds:0} s; the page says: {Read(p => p.Words)}", late);
        }
    }

    /// <summary>What it warns of, and the last that is said on it: for whoever looks for a fault.</summary>
    public string Words => string.Join(' ',
        tree.All.Where(n => n["role"] == "alert").SelectMany(n => n.All).Concat(tree.All.TakeLast(100))
            .Select(n => n.Text?.Trim()).Where(t => t is { Length: > 0 }));

    public ValueTask DisposeAsync() => line.DisposeAsync();
}
