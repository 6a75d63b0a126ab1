using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;

namespace Portal.Admin.Accounts;

/// <summary>The second step of a sign-in: the code of whoever has just given the right password in this browser.</summary>
[EnableRateLimiting(SignInRateLimit.Name), ComesBackWhenStale]
public sealed partial class CodePage(SignInDoor door, NavigationManager navigation, IOptions<SessionRules> rules)
{
    private IReadOnlyList<Refusal> refusals = [];
    private bool gone;
    private bool known;

    [SupplyParameterFromForm(FormName = "xac-thuc")] private CodeForm? Typed { get; set; }
    [SupplyParameterFromQuery(Name = "ve")] private string? Back { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        // A form that was sent is answered by its own words, so it must be there to take them
        var awaited = await door.AwaitedAsync();
        gone = HttpMethods.IsGet(Http.Request.Method) && awaited is null;
        known = awaited is not null && await door.IsKnownAsync(awaited);
        if (Http.Features.Get<StaleForm>() is { } stale) (refusals, Typed) = ([SignInRefusals.StaleButton], new CodeForm { Back = stale["Typed.Back"] });
        // Come back here by the browser's own button after it has worked
        if (gone && Http.User.Identity?.IsAuthenticated == true) navigation.NavigateTo(LocalAddress.Of(Back));
    }

    private async Task TakeAsync()
    {
        if (await door.AwaitedAsync() is not { } user)
        {
            gone = true;
            return;
        }
        if (string.IsNullOrWhiteSpace(Typed?.Code))
        {
            refusals = [SignInRefusals.CodeMissing];
            return;
        }
        var taken = await door.TakeCodeAsync(user, Typed.Code, Typed.Back);
        if (taken.Done) navigation.NavigateTo(taken.Value);
        else refusals = taken.Refusals;
    }

    /// <summary>What was typed.</summary>
    public sealed class CodeForm
    {
        public string? Code { get; set; }
        public string? Back { get; set; }
    }
}
