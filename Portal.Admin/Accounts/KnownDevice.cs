using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Core.Accounts;

namespace Portal.Admin.Accounts;

/// <summary>
/// Remembers in a browser who has signed in with it, so that an attack from elsewhere does not shut an administrator out of their own
/// machine. It opens nothing: the password is asked all the same. A new password makes it worthless.
/// </summary>
public sealed class KnownDevice(IDataProtectionProvider protection, IHttpContextAccessor accessor, IHostEnvironment environment, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);
    private readonly IDataProtector protector = protection.CreateProtector("known-device");

    private string Cookie => environment.IsDevelopment() ? "may-quen" : "__Host-may-quen";

    public void Remember(PortalUser user)
    {
        var now = time.GetUtcNow();
        accessor.HttpContext!.Response.Cookies.Append(Cookie,
            protector.Protect(string.Join('|', user.Id, now.Ticks.ToString(CultureInfo.InvariantCulture))),
            new() { HttpOnly = true, Secure = !environment.IsDevelopment(), SameSite = SameSiteMode.Strict, Path = "/", Expires = now + Remembered });
    }

    public bool Knows(PortalUser user) => Read() is { } held && held.Id == user.Id && (user.PasswordSetAt is not { } set || held.Since >= set);

    /// <summary>Whose browser it says it is; whether their password is still the same is not asked.</summary>
    public string? WhoseId() => Read()?.Id;

    private (string Id, DateTime Since)? Read()
    {
        try
        {
            if (accessor.HttpContext!.Request.Cookies[Cookie] is not { Length: > 0 } value) return null;
            return protector.Unprotect(value).Split('|') is [var id, var ticks]
                && new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc) is var since
                && since > time.GetUtcNow().UtcDateTime - Remembered ? (id, since) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
