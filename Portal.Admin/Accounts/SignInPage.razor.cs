using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Passkeys;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>Signs in with a local account. Plain form, no circuit: a cookie can only be set by an ordinary answer.</summary>
[EnableRateLimiting(SignInRateLimit.Name), ComesBackWhenStale]
public sealed partial class SignInPage(
    SignInManager<PortalUser> signIn, SignInDoor door, NavigationManager navigation, DemoAccounts demoAccounts, IOptions<SessionRules> rules,
    ILogger<SignInPage> log)
{
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<DemoPortal> demo = [];

    [SupplyParameterFromForm(FormName = "dang-nhap")] private SignInForm? Typed { get; set; }
    [SupplyParameterFromForm(FormName = "dang-nhap-khoa")] private KeyForm? Key { get; set; }
    [SupplyParameterFromQuery(Name = "ve")] private string? Back { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        demo = await demoAccounts.FindAsync();
        if (Http.Features.Get<StaleForm>() is { } stale) await TakeBackAsync(stale);
        // Somebody signed in already has no business here
        else if (HttpMethods.IsGet(Http.Request.Method) && SignedIn) navigation.NavigateTo(LocalAddress.Of(Back));
    }

    private bool SignedIn => Http.User.Identity?.IsAuthenticated == true;

    /// <summary>Whoever is signed in meanwhile as the account typed is led on; nobody is led into the work of somebody else.</summary>
    private async Task TakeBackAsync(StaleForm stale)
    {
        Typed = new SignInForm { Name = stale["Typed.Name"] ?? "", Back = stale["Typed.Back"] };
        if (!SignedIn) refusals = [SignInRefusals.Stale];
        else if ((await FindAsync(Typed.Name.Trim()))?.Id == signIn.UserManager.GetUserId(Http.User)) navigation.NavigateTo(LocalAddress.Of(Typed.Back));
        else refusals = [SignInRefusals.SomebodyElse(Http.User.Identity?.Name)];
    }

    private async Task SignInAsync()
    {
        if (Typed is not { Name.Length: > 0, Password.Length: > 0 })
        {
            refusals = [SignInRefusals.Missing];
            return;
        }
        var user = await FindAsync(Typed.Name.Trim());
        var from = Http.Connection.RemoteIpAddress;
        if (await CheckAsync(user, Typed.Password) is { Succeeded: false } refused)
        {
            log.LogWarning("Sign-in refused: {UserName} from {Address} ({Result})", user?.UserName ?? "unknown name", from, refused);
            // That an account is disabled is told only to whoever knows its password
            refusals = [refused.IsNotAllowed ? SignInRefusals.Disabled : SignInRefusals.WrongPair(rules.Value)];
            return;
        }
        navigation.NavigateTo(await door.GoOnAsync(user!, SignInMeans.Password, Typed.Back));
    }

    /// <summary>A passkey says who it is for, and is both factors at once.</summary>
    private async Task TakeKeyAsync()
    {
        if (await signIn.TakeAsync(Key?.Credential) is { } user)
        {
            navigation.NavigateTo(await door.GoOnAsync(user, SignInMeans.Passkey, Key!.Back));
            return;
        }
        log.LogWarning("Passkey refused from {Address}", Http.Connection.RemoteIpAddress);
        refusals = [PasskeyRefusals.NotTaken];
    }

    private async Task<PortalUser?> FindAsync(string name) =>
        await signIn.UserManager.FindByNameAsync(name)
        ?? (name.Contains('@', StringComparison.Ordinal) ? await signIn.UserManager.FindByEmailAsync(name) : null);

    private async Task<SignInResult> CheckAsync(PortalUser? user, string password)
    {
        if (user is not null && !await signIn.UserManager.IsLockedOutAsync(user))
            return await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        // Takes as long as a real check, so that time tells neither which names exist nor which are locked
        signIn.UserManager.PasswordHasher.HashPassword(new PortalUser(), password);
        return user is null ? SignInResult.Failed : SignInResult.LockedOut;
    }

    /// <summary>What the browser says of a passkey.</summary>
    public sealed class KeyForm
    {
        public string? Credential { get; set; }
        public string? Back { get; set; }
    }

    /// <summary>What was typed.</summary>
    public sealed class SignInForm
    {
        public string Name { get; set; } = "";
        public string Password { get; set; } = "";
        public string? Back { get; set; }
    }
}
