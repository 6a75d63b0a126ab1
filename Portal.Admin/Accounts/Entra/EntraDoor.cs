using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Identity.Web;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts.Entra;

/// <summary>
/// What follows once a token has been checked: the errand it was fetched for. Whoever may come in goes on at <see cref="SignInDoor"/> like
/// everybody else.
/// </summary>
public sealed class EntraDoor(IHttpContextAccessor accessor, UserManager<PortalUser> users, SignInDoor door, FindEntraAccount find, TakeEntraRoles roles,
    LinkEntra link, SessionBook book, AdminUser me, EntraNotes notes)
{
    public const string UnknownPath = "/dang-nhap/microsoft/chua-co-tai-khoan";
    public const string ProvedPath = "/tai-khoan/microsoft/da-xac-nhan";

    /// <summary>What the clocks of provider and house may differ by.</summary>
    private const int SkewSeconds = 120;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Returns the address that follows.</summary>
    public async Task<string> TakeAsync(ClaimsPrincipal said, AuthenticationProperties properties, EntraSettings settings)
    {
        var person = Read(said)!;
        // The provider's answer is taken before anybody asks who is signed in here
        Http.User = (await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal ?? new ClaimsPrincipal(new ClaimsIdentity());
        return EntraTickets.ErrandOf(properties) switch
        {
            EntraErrand.Link => await LinkAsync(person, properties),
            EntraErrand.Prove => await ProveAsync(person, said, properties),
            _ => await SignInAsync(person, said, properties, settings),
        };
    }

    /// <summary>The claims we use. The address is shown to an administrator and finds no account.</summary>
    public static EntraPerson? Read(ClaimsPrincipal said) => EntraPerson.Of(said.GetTenantId(), said.GetObjectId(), said.FindFirstValue("name"),
        All(said, "email", ClaimTypes.Email).FirstOrDefault() ?? said.FindFirstValue("preferred_username"));

    /// <summary>The library gives some claims the long names of older protocols.</summary>
    private static IEnumerable<string> All(ClaimsPrincipal said, string name, string longName) =>
        said.Claims.Where(c => c.Type == name || c.Type == longName).Select(c => c.Value);

    private async Task<string> SignInAsync(EntraPerson person, ClaimsPrincipal said, AuthenticationProperties properties, EntraSettings settings)
    {
        if (await find.ExecuteAsync(person) is not { } id || await users.FindByIdAsync(id) is not { } user)
        {
            await notes.RefusedAsync(EntraNotes.NoAccount, stranger: person);
            await Http.SignInAsync(IdentityConstants.ExternalScheme, Unknown(person));
            return UnknownPath;
        }
        if (user.Disabled) return await RefuseAsync(EntraTrouble.Disabled, null, user.Id);
        var taken = await roles.ExecuteAsync(user.Id, [.. All(said, "roles", ClaimTypes.Role)]);
        // What the map takes away must be gone before the work goes on, so nobody comes in past it
        if (!taken.Done) return await RefuseAsync(EntraTrouble.Off, properties.RedirectUri, user.Id);
        return await door.GoOnAsync(user, HasSecondFactor(said) || settings.TrustSecondFactor ? SignInMeans.EntraFactor : SignInMeans.Entra,
            EntraTickets.BackOf(properties));
    }

    private async Task<string> LinkAsync(EntraPerson person, AuthenticationProperties properties)
    {
        if (!IsStillThePerson(properties)) return await RefuseAsync(EntraTrouble.Lost, null, EntraTickets.PersonOf(properties));
        me.Become(Http.User);
        var linked = await link.ExecuteAsync(person);
        return linked.Done ? EntraLinkPage.Path
            : linked.Refusals.Contains(AccessRefusals.ProofNeeded) ? "/xac-nhan-lai" + LocalAddress.Back(EntraLinkPage.Path)
            : await RefuseAsync(EntraTrouble.Of(linked.Refusals[0]), EntraLinkPage.Path, EntraTickets.PersonOf(properties));
    }

    /// <summary>
    /// The password must have been typed after it was asked for. Without the time of that, which a browser cannot change, a session open at the
    /// provider would do, and whoever sits down at a machine left open has that too.
    /// </summary>
    private async Task<string> ProveAsync(EntraPerson person, ClaimsPrincipal said, AuthenticationProperties properties)
    {
        var (back, meant) = (EntraTickets.BackOf(properties), EntraTickets.PersonOf(properties));
        if (!IsStillThePerson(properties) || SessionClaim.Of(Http.User) is not { } session) return await RefuseAsync(EntraTrouble.Lost, back, meant);
        if (await find.ExecuteAsync(person) != meant) return await RefuseAsync(EntraTrouble.OtherPerson, back, meant);
        if (!long.TryParse(said.FindFirstValue("auth_time"), CultureInfo.InvariantCulture, out var at) || at + SkewSeconds < EntraTickets.BeganOf(properties))
            return await RefuseAsync(EntraTrouble.NotFresh, back, meant);
        await book.ProvedAsync(session);
        return ProvedPath + LocalAddress.Back(back);
    }

    private async Task<string> RefuseAsync(string trouble, string? back, string? userId)
    {
        await notes.RefusedAsync(trouble, userId);
        return EntraTrouble.AddressOf(trouble, back);
    }

    private bool IsStillThePerson(AuthenticationProperties properties) =>
        EntraTickets.PersonOf(properties) is { } meant && users.GetUserId(Http.User) == meant;

    private static bool HasSecondFactor(ClaimsPrincipal said) =>
        All(said, "amr", "http://schemas.microsoft.com/claims/authnmethodsreferences").Any(a => a is "mfa" or "ngcmfa");

    private static ClaimsPrincipal Unknown(EntraPerson person) => new(new ClaimsIdentity(
        [
            new("tid", person.TenantId), new("oid", person.ObjectId), new("name", person.Name),
            .. person.Email is { } at ? new Claim[] { new("email", at) } : [],
        ], IdentityConstants.ExternalScheme));
}
