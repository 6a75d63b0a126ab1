using System.Security.Claims;

namespace Portal.Admin.Accounts;

/// <summary>Which sign-in a cookie belongs to.</summary>
public static class SessionClaim
{
    public const string Type = "phien";

    public static Claim Make(Guid id) => new(Type, id.ToString("N"));

    public static Guid? Of(ClaimsPrincipal person) => Guid.TryParseExact(person.FindFirstValue(Type), "N", out var id) ? id : null;
}
