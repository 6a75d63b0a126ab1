using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts;
using Portal.Core.Kernel;

namespace Portal.Admin.Accounts;

/// <summary>Changes one's own password; the new stamp ends every other session of the account.</summary>
public sealed partial class ChangePasswordPage(SignInManager<PortalUser> signIn, UserManager<PortalUser> users)
{
    private static readonly Refusal WrongOld = new("accounts.wrong-old", "Mật khẩu đang dùng chưa đúng.", "Old");
    private static readonly Refusal NotTheSame = new("accounts.not-the-same", "Hai lần nhập mật khẩu mới chưa giống nhau.", "Again");
    private IReadOnlyList<Refusal> refusals = [];
    private bool done;

    [SupplyParameterFromForm(FormName = "doi-mat-khau")] private ChangeForm? Typed { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private async Task ChangeAsync()
    {
        if (Typed is null || await users.GetUserAsync(Http.User) is not { } user) return;
        if (PasswordRules.Check(Typed.New) is { } weak)
        {
            refusals = [weak];
            return;
        }
        if (Typed.New != Typed.Again)
        {
            refusals = [NotTheSame];
            return;
        }
        var changed = await users.ChangePasswordAsync(user, Typed.Old ?? "", Typed.New!);
        if (!changed.Succeeded)
        {
            refusals = [WrongOld];
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
