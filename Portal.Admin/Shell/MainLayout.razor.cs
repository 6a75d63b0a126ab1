using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Portal.Admin.Shell;

/// <summary>The workbench around every page. Marks the body ready when the circuit is up, so that no click is lost in tests.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? boundary;
    private IJSObjectReference? script;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
        await script.InvokeVoidAsync("ready");
    }

    /// <summary>A page that failed does not take the next one with it.</summary>
    protected override void OnParametersSet() => boundary?.Recover();

    private void Recover() => boundary?.Recover();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone and the script with it
        }
    }
}
