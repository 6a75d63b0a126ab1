using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Data;

namespace Portal.Admin.Accounts;

/// <summary>Changes one's own password; every other session of the account ends.</summary>
[ComesBackWhenStale]
public sealed partial class ChangePasswordPage(
    SignInManager<PortalUser> signIn, PortalDbContext identity, ChangePassword change, ProveAgain prove, IOptions<DoorRules> doorRules)
{
    private bool done;
    private bool due;

    [SupplyParameterFromForm(FormName = "doi-mat-khau")] private ChangeForm? Typed { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        due = Duties.Of(Http.User) == AccountDuty.NewPassword;
        if (Http.Features.Get<StaleForm>() is not null) Refusals = [SignInRefusals.Stale];
    }

    private async Task ChangeAsync()
    {
        if (Typed is null || await signIn.UserManager.GetUserAsync(Http.User) is not { } user) return;
        // Nothing typed is no attempt, so none is counted
        Refusals = [.. string.IsNullOrEmpty(Typed.Old) ? [SignInRefusals.OldMissing] : (Refusal[])[], .. NewPasswordForm.Reasons(Typed.New, Typed.Again)];
        if (Refusals.Count > 0) return;
        // Counted: a window left open must not let anybody try passwords without end
        if (await prove.TryPasswordAsync(Me, Typed.Old) is { } wrong)
        {
            Refusals = [wrong];
            return;
        }
        var changed = await change.ExecuteAsync(Typed.New);
        if (!changed.Done)
        {
            Refusals = changed.Refusals;
            return;
        }
        // Read anew: this request's context holds the account as it was before
        await identity.Entry(user).ReloadAsync();
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
