using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>Creates the first account from the one-time link the server printed at its first start.</summary>
[EnableRateLimiting(SignInRateLimit.Name), ComesBackWhenStale]
public sealed partial class SetupPage(SetupLinks links, UserManager<PortalUser> users, SignInDoor door, NavigationManager navigation)
{
    private IReadOnlyList<Refusal> refusals = [];
    private bool good;

    [SupplyParameterFromForm(FormName = "thiet-lap")] private SetupForm? Typed { get; set; }
    [SupplyParameterFromQuery(Name = "ma")] private string? Token { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        // A form that was sent is answered by its own words, so it must be there to take them
        good = HttpMethods.IsPost(Http.Request.Method) || await links.IsGoodAsync(Token);
        if (Http.Features.Get<StaleForm>() is not { } stale) return;
        refusals = [SignInRefusals.Stale];
        Typed = new SetupForm { DisplayName = stale["Typed.DisplayName"], UserName = stale["Typed.UserName"], Email = stale["Typed.Email"] };
    }

    private async Task CreateAsync()
    {
        if (Typed is null) return;
        var email = string.IsNullOrWhiteSpace(Typed.Email) ? null : Typed.Email.Trim();
        var created = await links.UseAsync(Token, new NewUser(Typed.UserName ?? "", Typed.DisplayName ?? "", email, Typed.Password ?? ""));
        if (!created.Done)
        {
            (refusals, good) = (created.Refusals, !created.Refusals.Contains(AccountRefusals.SetupLink));
            return;
        }
        navigation.NavigateTo(await users.FindByIdAsync(created.Value) is { } user ? await door.GoOnAsync(user, SignInMeans.Password, back: null) : "/");
    }

    /// <summary>What was typed.</summary>
    public sealed class SetupForm
    {
        public string? DisplayName { get; set; }
        public string? UserName { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
