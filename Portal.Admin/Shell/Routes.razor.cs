using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace Portal.Admin.Shell;

/// <summary>
/// The router, shown to the sign-in its page was made for and to nobody else. A circuit takes its person from the cookie of
/// the connection and its components from the page: the two are held together here, at the start and at each reconnection.
/// </summary>
public sealed partial class Routes(NavigationManager navigation, IEnumerable<MorePages> more, ILogger<Routes> log)
{
    private string? userId;
    private bool begun;
    private bool shown;

    /// <summary>Sealed into the page by <see cref="App"/> (<see cref="PageSeal"/>).</summary>
    [Parameter] public string? Seal { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        var person = (await Authentication).User;
        var id = person.FindFirstValue(ClaimTypes.NameIdentifier);
        if (!begun) (begun, userId, shown) = (true, id, PageSeal.Of(person) == Seal);
        // Nobody signed in any more: the page leads to the sign-in page by itself. The same person with a new cookie works on
        else if (shown && id is not null) shown = id == userId;
        else return;
        if (shown) return;
        log.LogWarning("A page sealed for another sign-in was opened with that of {UserName}: nothing of it was shown", person.Identity?.Name);
        navigation.NavigateTo(navigation.Uri, forceLoad: true);
    }
}
