using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Admin.Accounts;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.People;

namespace Portal.Admin.People;

/// <summary>Where somebody opens the link of an invitation: sees what it offers, chooses a password and is in.</summary>
[EnableRateLimiting(SignInRateLimit.Name), ComesBackWhenStale]
public sealed partial class InvitationPage(AcceptInvitation accept, UserManager<PortalUser> users, SignInDoor door, NavigationManager navigation)
{
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> closed = [];
    private InvitationView? view;

    [SupplyParameterFromForm(FormName = "nhan-loi-moi")] private AcceptForm? Typed { get; set; }
    [SupplyParameterFromQuery(Name = "ma")] private string? Token { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private bool SignedIn => Http.User.Identity?.IsAuthenticated == true;

    protected override async Task OnInitializedAsync()
    {
        var found = await accept.FindAsync(Token);
        closed = found.Refusals;
        // An account made here would sign in over somebody's work, and the invitation is for somebody who has none
        if (found.Done && SignedIn) closed = [PeopleRefusals.SignedInAs(Http.User.Identity!.Name!, found.Value.FullName)];
        view = closed.Count == 0 ? found.Value : null;
        if (Http.Features.Get<StaleForm>() is not null) refusals = [SignInRefusals.Stale];
    }

    private async Task AcceptAsync()
    {
        if (Typed is null || view is null) return;
        refusals = NewPasswordForm.Reasons(Typed.New, Typed.Again);
        if (refusals.Count > 0) return;
        var accepted = await accept.ExecuteAsync(Token, Typed.New);
        if (!accepted.Done)
        {
            refusals = accepted.Refusals;
            // What is said of the whole link takes the place of the form
            if (refusals.Any(r => r.Field is null)) (view, closed) = (null, refusals);
            return;
        }
        var work = $"/{view.PortalId}/trang-cua-toi";
        // A role that demands a second factor leads there first
        navigation.NavigateTo(await users.FindByIdAsync(accepted.Value) is { } user ? await door.GoOnAsync(user, SignInMeans.Password, work) : "/");
    }

    /// <summary>What was typed.</summary>
    public sealed class AcceptForm
    {
        public string? New { get; set; }
        public string? Again { get; set; }
    }
}
