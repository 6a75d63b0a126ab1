using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Core.Accounts.Entra;

namespace Portal.Admin.Accounts.Entra;

/// <summary>Says to somebody the provider knows and we do not that they have no account, and takes their request for one.</summary>
[EnableRateLimiting(SignInRateLimit.Name), ComesBackWhenStale]
public sealed partial class UnknownPersonPage(AskForAccess ask, FindAskedPortals findPortals)
{
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<AskedPortal> portals = [];
    private EntraPerson? person;
    private string? sentTo;

    [SupplyParameterFromForm(FormName = "xin-quyen")] private AskForm? Typed { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if ((await Http.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal is { } said) person = EntraDoor.Read(said);
        if (person is null) return;
        portals = await findPortals.ExecuteAsync();
        if (Http.Features.Get<StaleForm>() is not { } stale) return;
        Typed = new AskForm { Portal = stale["Typed.Portal"] };
        refusals = [SignInRefusals.StaleButton];
    }

    private async Task AskAsync()
    {
        if (person is null) return;
        var asked = await ask.ExecuteAsync(person, Typed?.Portal);
        if (asked.Done)
        {
            sentTo = portals.First(p => p.Id == asked.Value).Name;
            await Http.SignOutAsync(IdentityConstants.ExternalScheme);
        }
        else refusals = asked.Refusals;
    }

    /// <summary>What was chosen.</summary>
    public sealed class AskForm
    {
        public string? Portal { get; set; }
    }
}
