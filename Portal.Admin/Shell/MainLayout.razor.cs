using Microsoft.JSInterop;
using Portal.Admin.Shared;

namespace Portal.Admin.Shell;

/// <summary>The workbench around every page. Marks the body ready when the circuit is up, so that no click is lost in tests.</summary>
public sealed partial class MainLayout
{
    private PageBoundary? outer;
    private PageBoundary? boundary;
    private IJSObjectReference? script;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            script = await Js.InvokeAsync<IJSObjectReference>("import", ScriptCalls.Limit, "./js/shell.js");
        }
        catch (Exception error) when (Troubles.IsGoneBrowser(error))
        {
            return;
        }
        await script.TryCallAsync("ready");
    }

    /// <summary>A page that failed does not take the next one with it.</summary>
    protected override void OnParametersSet() => Recover();

    private void Recover()
    {
        outer?.Recover();
        boundary?.Recover();
    }

    public async ValueTask DisposeAsync() => await script.LetGoAsync();
}
