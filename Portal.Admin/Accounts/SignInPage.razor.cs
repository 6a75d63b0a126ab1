using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Passkeys;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>Signs in with a local account. Plain form, no circuit: a cookie can only be set by an ordinary answer.</summary>
[EnableRateLimiting(SignInRateLimit.Name), ComesBackWhenStale]
public sealed partial class SignInPage(
    SignInManager<PortalUser> signIn, SignInDoor door, PasswordAtTheDoor passwords, NavigationManager navigation, DemoAccounts demoAccounts,
    DoorLog doorLog, ILogger<SignInPage> log)
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
        else if ((await passwords.FindAsync(Typed.Name.Trim()))?.Id == signIn.UserManager.GetUserId(Http.User))
            navigation.NavigateTo(LocalAddress.Of(Typed.Back));
        else refusals = [SignInRefusals.SomebodyElse(Http.User.Identity?.Name)];
    }

    private async Task SignInAsync()
    {
        if (Typed is null) return;
        refusals = [.. Missing(Typed)];
        if (refusals.Count > 0) return;
        var tried = await passwords.TryAsync(Typed.Name.Trim(), Typed.Password);
        if (tried.Done) navigation.NavigateTo(await door.GoOnAsync(tried.Value, SignInMeans.Password, Typed.Back));
        else refusals = tried.Refusals;
    }

    private static IEnumerable<Refusal> Missing(SignInForm typed)
    {
        if (string.IsNullOrWhiteSpace(typed.Name)) yield return SignInRefusals.NameMissing;
        if (string.IsNullOrEmpty(typed.Password)) yield return SignInRefusals.PasswordMissing;
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
        await doorLog.PasskeyRefusedAsync();
        refusals = [PasskeyRefusals.NotTaken];
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
