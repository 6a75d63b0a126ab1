using Microsoft.JSInterop;
using Portal.Admin.Shared;

namespace Portal.Admin.Shell;

/// <summary>The workbench around every page. Marks the body ready when the circuit is up, so that no click is lost in tests.</summary>
public sealed partial class MainLayout
{
    private PageBoundary? outer;
    private PageBoundary? boundary;
    private IJSObjectReference? script;
    private bool menuOpen = true;

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
        menuOpen = await script.TryAskAsync("menuIsOpen", whenNot: true);
        StateHasChanged();
        await script.TryCallAsync("ready");
    }

    private async Task SwitchMenuAsync()
    {
        menuOpen = !menuOpen;
        await script.TryCallAsync("keepMenu", menuOpen);
    }

    /// <summary>On a narrow screen the menu lies over the page that was chosen in it.</summary>
    private async Task LeaveMenuAsync()
    {
        if (await script.TryAskAsync("isNarrow", whenNot: false)) menuOpen = false;
    }

    private async Task SignOutAsync() => await script.TryCallAsync("signOut");

    /// <summary>A page that failed does not take the next one with it.</summary>
    protected override void OnParametersSet() => Recover();

    private void Recover()
    {
        outer?.Recover();
        boundary?.Recover();
    }

    public async ValueTask DisposeAsync() => await script.LetGoAsync();
}
