using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts;
using Portal.Core.Kernel;

namespace Portal.Admin.Accounts;

/// <summary>Signs in with a local account. Plain form, no circuit: a cookie can only be set by an ordinary answer.</summary>
public sealed partial class SignInPage(
    SignInManager<PortalUser> signIn, UserManager<PortalUser> users, NavigationManager navigation,
    DemoAccounts demoAccounts, ILogger<SignInPage> log)
{
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<DemoPortal> demo = [];

    [SupplyParameterFromForm(FormName = "dang-nhap")] private SignInForm? Typed { get; set; }
    [SupplyParameterFromQuery(Name = "ve")] private string? Back { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        demo = await demoAccounts.FindAsync();
        // Somebody signed in already has no business here
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.Identity?.IsAuthenticated == true) navigation.NavigateTo(LocalAddress.Of(Back));
    }

    private async Task SignInAsync()
    {
        if (Typed is not { Name.Length: > 0, Password.Length: > 0 })
        {
            refusals = [SignInRefusals.Missing];
            return;
        }
        var name = Typed.Name.Trim();
        var user = await users.FindByNameAsync(name) ?? (name.Contains('@', StringComparison.Ordinal) ? await users.FindByEmailAsync(name) : null);
        var from = Http.Connection.RemoteIpAddress;
        if (user is null)
        {
            // Takes as long as a real check, so that time does not tell which names exist
            signIn.UserManager.PasswordHasher.HashPassword(new PortalUser(), Typed.Password);
            log.LogWarning("Sign-in refused: unknown name, from {Address}", from);
            refusals = [SignInRefusals.WrongPair];
            return;
        }
        var right = await signIn.CheckPasswordSignInAsync(user, Typed.Password, lockoutOnFailure: true);
        if (!right.Succeeded)
        {
            log.LogWarning("Sign-in refused: {UserName} from {Address} ({Result})", user.UserName, from, right);
            refusals = [await ReasonAsync(user, Typed.Password, right)];
            return;
        }
        await signIn.SignInAsync(user, isPersistent: false);
        log.LogInformation("Signed in: {UserName} from {Address}", user.UserName, from);
        navigation.NavigateTo(LocalAddress.Of(Typed.Back));
    }

    /// <summary>That an account is disabled is told only to whoever knows its password.</summary>
    private async Task<Refusal> ReasonAsync(PortalUser user, string password, SignInResult result)
    {
        if (result.IsLockedOut && await users.GetLockoutEndDateAsync(user) is { } until) return SignInRefusals.LockedUntil(until);
        return result.IsNotAllowed && await users.CheckPasswordAsync(user, password) ? SignInRefusals.Disabled : SignInRefusals.WrongPair;
    }

    /// <summary>What was typed.</summary>
    public sealed class SignInForm
    {
        public string Name { get; set; } = "";
        public string Password { get; set; } = "";
        public string? Back { get; set; }
    }
}
