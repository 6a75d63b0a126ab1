using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Portal.Admin.Shell;

/// <summary>
/// Says for which sign-in a page was made: account and stamp, hashed. It travels inside the page's sealed descriptor, so that a
/// descriptor got under one account is worth nothing with the cookie of another, nor after a sign-out.
/// </summary>
public static class PageSeal
{
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>Null for a stranger, who has pages without a circuit only.</summary>
    public static string? Of(ClaimsPrincipal person) =>
        person.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && person.FindFirstValue(StampClaim) is { } stamp
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id + '\n' + stamp)))
            : null;
}
