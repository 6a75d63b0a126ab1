using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Portal.Core.Accounts.Factors;

namespace Portal.Admin.Accounts;

/// <summary>
/// Holds whoever has a duty before them (<see cref="AccountDuty"/>) at its page: every page, file and circuit asks for
/// <see cref="NothingLeft"/>, unless it says that it is open to them as well.
/// </summary>
public static class Duties
{
    /// <summary>The policy of what somebody with a duty may still do: that duty, and leave.</summary>
    public const string SignedIn = "signed-in";
    private const string ClaimType = "con-thieu";

    public static readonly AuthorizationPolicy NothingLeft = new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
        .RequireAssertion(context => Of(context.User) is null).Build();

    public static Claim Make(AccountDuty duty) => new(ClaimType, duty.ToString());

    public static AccountDuty? Of(ClaimsPrincipal person) => Enum.TryParse<AccountDuty>(person.FindFirstValue(ClaimType), out var duty) ? duty : null;

    /// <summary>Where a duty is done, and where one goes on from there.</summary>
    public static string AddressOf(AccountDuty duty, string? back) =>
        (duty == AccountDuty.SecondFactor ? "/tai-khoan/xac-thuc" : "/doi-mat-khau") + LocalAddress.Back(back);

    public static Task LeadAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var asked = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/";
        context.Response.Redirect(Of(context.HttpContext.User) is { } duty ? AddressOf(duty, asked) : context.RedirectUri);
        return Task.CompletedTask;
    }
}
