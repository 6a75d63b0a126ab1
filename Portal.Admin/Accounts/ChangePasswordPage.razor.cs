using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;
using Portal.Core.Accounts;

namespace Portal.Admin.Accounts;

/// <summary>Changes one's own password; the new stamp ends every other session of the account.</summary>
[ComesBackWhenStale]
public sealed partial class ChangePasswordPage(SignInManager<PortalUser> signIn, UserManager<PortalUser> users, IOptions<SessionRules> rules)
{
    private IReadOnlyList<Refusal> refusals = [];
    private bool done;

    [SupplyParameterFromForm(FormName = "doi-mat-khau")] private ChangeForm? Typed { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    protected override void OnInitialized()
    {
        if (Http.Features.Get<StaleForm>() is not null) refusals = [SignInRefusals.Stale];
    }

    private async Task ChangeAsync()
    {
        if (Typed is null || await users.GetUserAsync(Http.User) is not { } user) return;
        refusals = NewPasswordForm.Reasons(Typed.New, Typed.Again);
        if (refusals.Count > 0) return;
        // Counted like a sign-in: a window left open must not let anybody try passwords without end
        var old = await signIn.CheckPasswordSignInAsync(user, Typed.Old ?? "", lockoutOnFailure: true);
        if (!old.Succeeded)
        {
            refusals = [old.IsLockedOut ? SignInRefusals.Locked(rules.Value) : SignInRefusals.WrongOld];
            return;
        }
        var changed = await users.ChangePasswordAsync(user, Typed.Old ?? "", Typed.New!);
        if (!changed.Succeeded)
        {
            refusals = [SignInRefusals.NotChanged];
            return;
        }
        await signIn.RefreshSignInAsync(user);
        done = true;
    }

    /// <summary>What was typed.</summary>
    public sealed class ChangeForm
    {
        public string? Old { get; set; }
        public string? New { get; set; }
        public string? Again { get; set; }
    }
}

/// <summary>What is asked of a new password typed twice, before anything else is looked at.</summary>
internal static class NewPasswordForm
{
    public static IReadOnlyList<Refusal> Reasons(string? password, string? again)
    {
        var reasons = new List<Refusal>();
        if (PasswordRules.Check(password) is { } weak) reasons.Add(weak);
        if (password != again) reasons.Add(SignInRefusals.NotTheSame);
        return reasons;
    }
}
