using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Portal.Core.Accounts;

namespace Portal.Admin.Accounts.Entra;

/// <summary>
/// Where one is sent to the provider from. Addresses and not forms: browsers hold a form, with all redirects after it, to our own address
/// (<c>form-action</c>), and the provider may send people on to others.
/// </summary>
internal static class EntraEndpoints
{
    public const string SignInPath = "/dang-nhap/microsoft";
    public const string LinkPath = "/tai-khoan/microsoft/gan";
    public const string ProvePath = "/tai-khoan/microsoft/xac-nhan";
    private const string LeavePath = "/dang-xuat/microsoft/di";

    public static void MapEntra(this WebApplication app)
    {
        app.MapGet(SignInPath, (HttpContext http, EntraProvider provider, EntraTickets tickets, string? ve) =>
            SendAsync(http, provider, tickets.PropertiesFor(EntraErrand.SignIn, userId: null, ve))).AllowAnonymous();
        app.MapGet(LinkPath, (HttpContext http, EntraProvider provider, EntraTickets tickets, UserManager<PortalUser> users, string? the) =>
            ErrandAsync(http, provider, tickets, users, (EntraErrand.Link, the, EntraLinkPage.Path))).RequireAuthorization();
        app.MapGet(ProvePath, (HttpContext http, EntraProvider provider, EntraTickets tickets, UserManager<PortalUser> users, string? the, string? ve) =>
            ErrandAsync(http, provider, tickets, users, (EntraErrand.Prove, the, ve))).RequireAuthorization(Duties.SignedIn);
        app.MapGet(LeavePath, LeaveAsync).AllowAnonymous();
    }

    private static Task ErrandAsync(
        HttpContext http, EntraProvider provider, EntraTickets tickets, UserManager<PortalUser> users, (EntraErrand Errand, string? Ticket, string? Back) asked)
    {
        var me = users.GetUserId(http.User)!;
        if (tickets.IsOf(asked.Ticket, me)) return SendAsync(http, provider, tickets.PropertiesFor(asked.Errand, me, asked.Back));
        http.Response.Redirect(EntraTrouble.AddressOf(EntraTrouble.Lost, asked.Back));
        return Task.CompletedTask;
    }

    /// <summary>Asked beforehand whether it answers, since the library would make a failure of ours of it.</summary>
    private static async Task SendAsync(HttpContext http, EntraProvider provider, AuthenticationProperties properties)
    {
        http.Response.Headers.CacheControl = "no-store";
        var back = EntraTickets.BackOf(properties);
        if (!provider.IsUsable) http.Response.Redirect(EntraTrouble.AddressOf(EntraTrouble.Off, back));
        else if (await provider.FindAsync(http.RequestAborted) is null) http.Response.Redirect(EntraTrouble.AddressOf(EntraTrouble.NoAnswer, back));
        else await http.ChallengeAsync(EntraProvider.Scheme, properties);
    }

    /// <summary>Signed out here already; the provider is told as well, and leads back to the page of the sign-in.</summary>
    private static async Task LeaveAsync(HttpContext http, EntraProvider provider)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is null && await provider.FindAsync(http.RequestAborted) is { EndSessionEndpoint.Length: > 0 })
            await http.SignOutAsync(EntraProvider.Scheme, new AuthenticationProperties { RedirectUri = "/dang-nhap" });
        else http.Response.Redirect("/dang-nhap");
    }
}
