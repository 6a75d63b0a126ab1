using Microsoft.AspNetCore.RateLimiting;
using Portal.Core.Accounts;

namespace Portal.Admin.Accounts;

/// <summary>Sets a new password from the one-time link an operator made (<c>./portal set-password</c>).</summary>
[EnableRateLimiting(SignInRateLimit.Name), ComesBackWhenStale]
public sealed partial class SetPasswordPage(PasswordLinks links)
{
    private IReadOnlyList<Refusal> refusals = [];
    private string? owner;
    private string? signInName;

    [SupplyParameterFromForm(FormName = "dat-mat-khau")] private SetForm? Typed { get; set; }
    [SupplyParameterFromQuery(Name = "ma")] private string? Token { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        // A form that was sent is answered by its own words, so it must be there to take them
        owner = await links.FindOwnerAsync(Token) ?? (HttpMethods.IsPost(Http.Request.Method) ? "" : null);
        if (Http.Features.Get<StaleForm>() is not null) refusals = [SignInRefusals.Stale];
    }

    private async Task SetAsync()
    {
        if (Typed is null) return;
        refusals = NewPasswordForm.Reasons(Typed.New, Typed.Again);
        if (refusals.Count > 0) return;
        var set = await links.UseAsync(Token, Typed.New);
        if (set.Done) signInName = set.Value;
        else (refusals, owner) = (set.Refusals, set.Refusals.Contains(AccountRefusals.PasswordLink) ? null : owner);
    }

    /// <summary>What was typed.</summary>
    public sealed class SetForm
    {
        public string? New { get; set; }
        public string? Again { get; set; }
    }
}
