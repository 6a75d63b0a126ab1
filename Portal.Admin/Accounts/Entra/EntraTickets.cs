using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Admin.Accounts.Entra;

/// <summary>What somebody is sent to the provider for.</summary>
internal enum EntraErrand
{
    /// <summary>To come in.</summary>
    SignIn,
    /// <summary>To tie the identity to the account that is signed in.</summary>
    Link,
    /// <summary>To show again that they are who they are.</summary>
    Prove,
}

/// <summary>
/// The errand travels to the provider and back inside the protected state. Errands for somebody signed in are begun by an address that only a page
/// of theirs could have made: a link set by a stranger would otherwise begin one.
/// </summary>
public sealed class EntraTickets(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Errand = "viec";
    private const string Person = "nguoi";
    private const string Began = "luc";
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("entra-errands").ToTimeLimitedDataProtector();

    /// <summary>For the address of an errand, good for half an hour.</summary>
    public string Make(string userId) => protector.Protect(userId, Good);

    public bool IsOf(string? ticket, string userId)
    {
        try
        {
            return ticket is { Length: > 0 } && protector.Unprotect(ticket) == userId;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    internal AuthenticationProperties PropertiesFor(EntraErrand errand, string? userId, string? back)
    {
        var properties = new AuthenticationProperties { RedirectUri = LocalAddress.Of(back) };
        properties.Items[Errand] = errand.ToString();
        properties.Items[Began] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        if (userId is not null) properties.Items[Person] = userId;
        return properties;
    }

    internal static EntraErrand ErrandOf(AuthenticationProperties? properties) =>
        Enum.TryParse<EntraErrand>(Said(properties, Errand), out var errand) ? errand : EntraErrand.SignIn;

    internal static string? PersonOf(AuthenticationProperties properties) => Said(properties, Person);

    internal static long BeganOf(AuthenticationProperties properties) =>
        long.TryParse(Said(properties, Began), CultureInfo.InvariantCulture, out var at) ? at : long.MaxValue;

    internal static string? BackOf(AuthenticationProperties? properties) => properties?.RedirectUri;

    private static string? Said(AuthenticationProperties? properties, string name) => properties?.Items.TryGetValue(name, out var value) == true ? value : null;
}
