using System.Text.Json;

namespace Portal.Tests.Bench.Wire;

/// <summary>What a person does with the page, as a browser tells it to the circuit.</summary>
internal sealed partial class WirePage
{
    private bool asksBeforeLeaving;
    private TaskCompletionSource<bool>? mayLeave;
    private int leaving, lastCall;
    private long renderer;

    /// <summary>Presses it: what stands around it hears of it too, then a link leads on.</summary>
    public async Task ClickAsync(Func<WireNode, bool> which)
    {
        var link = Read(_ =>
        {
            var pressed = Find(which);
            foreach (var node in pressed.Up)
            {
                Dispatch(node, "click", new { type = "click", detail = 1, button = 0, buttons = 0 });
                if (node.Attributes.ContainsKey("__internal_stopPropagation_onclick")) break;
            }
            var blocked = pressed.Up.Any(n => n.Attributes.ContainsKey("__internal_preventDefault_onclick"));
            return blocked ? null : pressed.Up.FirstOrDefault(n => n.Element == "a" && n["href"] is not null && n["target"] is null)?["href"];
        });
        if (link is not null) await GoAsync(new Uri(site, link), byLink: true);
    }

    /// <summary>Leaves a field with something new in it, or chooses in one.</summary>
    public void Fill(string id, string value) => Read(_ =>
    {
        var field = Find(n => n["id"] == id);
        Dispatch(field, "change", new { value }, value);
        return true;
    });

    /// <summary>Presses Enter in a field: it hands over what is in it, and its form is sent.</summary>
    public void Enter(string id) => Read(_ =>
    {
        Dispatch(Find(n => n["id"] == id).Up.First(n => n.Element == "form"), "submit", new { type = "submit" });
        return true;
    });

    /// <summary>What a script of the page asks of an object of the circuit.</summary>
    public async Task<JsonElement?> AskAsync(long target, string method, params object?[] given)
    {
        var asked = new TaskCompletionSource<JsonElement?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            var call = Begin(target, method, given);
            calls[call] = asked;
        }
        await InTimeAsync("the answer to " + method, asked.Task);
        return await asked.Task;
    }

    private WireNode Find(Func<WireNode, bool> which) =>
        All.FirstOrDefault(which) ?? throw new InvalidOperationException($"What is to be used is not on {Address.AbsolutePath}; the page says: {Words}");

    private void Dispatch(WireNode node, string name, object happened, string? fieldValue = null)
    {
        if (!node.Handlers.TryGetValue("on" + name, out var handler)) return;
        var field = fieldValue is null ? null : new { componentId = handler.Component, fieldValue };
        Begin(renderer, "DispatchEventAsync", [new { eventHandlerId = handler.Number, eventName = name, eventFieldInfo = field }, happened]);
    }

    private string Begin(long target, string method, object?[] given)
    {
        var call = (++lastCall).ToString(System.Globalization.CultureInfo.InvariantCulture);
        _ = SendAsync("BeginInvokeDotNetFromJS", call, null, method, target, JsonSerializer.Serialize(given));
        return call;
    }

    /// <summary>A link is asked about where a page wants to be; where the circuit itself leads it has asked before.</summary>
    private async Task GoAsync(Uri to, bool byLink)
    {
        if (byLink && asksBeforeLeaving)
        {
            mayLeave = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await SendAsync("OnLocationChanging", ++leaving, to.AbsoluteUri, null, true);
            await InTimeAsync("leave to go", mayLeave.Task);
            if (!await mayLeave.Task) return;
        }
        Address = to;
        await SendAsync("OnLocationChanged", to.AbsoluteUri, null, byLink);
    }
}
