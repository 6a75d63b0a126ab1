using Microsoft.AspNetCore.Components.Authorization;
using Portal.Core.Accounts;

namespace Portal.Admin.Shell;

/// <summary>
/// Stands before every page: takes the portal from the address and the person from the sign-in, asks Core whether the two
/// belong together, and only then lets the page be made. One circuit works in one portal; another one is loaded afresh.
/// </summary>
public sealed partial class PortalGate(
    AdminScope scope, AdminUser user, GetPortal getPortal, FindMyPortals findMyPortals, NavigationManager navigation) : IDisposable
{
    private PortalView? view;
    private IReadOnlyList<MyPortal> mine = [];
    private bool refused;
    private string? asked;

    [Parameter] public RenderFragment? ChildContent { get; set; }
    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override void OnInitialized() => scope.Changed += ReadAgain;

    public void Dispose() => scope.Changed -= ReadAgain;

    private void ReadAgain(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        mine = await findMyPortals.ExecuteAsync();
        // What cannot be read now leaves the page as it is: something may be typed there
        if (await getPortal.ExecuteAsync() is { Done: true } now) view = now.Value;
        StateHasChanged();
    });

    protected override async Task OnParametersSetAsync()
    {
        var portal = navigation.ToBaseRelativePath(navigation.Uri).Split('/', '?', '#')[0];
        if (portal == asked)
        {
            user.Renew((await Authentication).User);
            return;
        }
        asked = portal;
        if (scope.PortalId is not null && scope.PortalId != portal)
        {
            view = null;
            navigation.NavigateTo(navigation.Uri, forceLoad: true);
            return;
        }
        user.Become((await Authentication).User);
        scope.Choose(portal);
        mine = await findMyPortals.ExecuteAsync();
        var outcome = await getPortal.ExecuteAsync();
        view = outcome.Done ? outcome.Value : null;
        refused = !outcome.Done;
    }
}
