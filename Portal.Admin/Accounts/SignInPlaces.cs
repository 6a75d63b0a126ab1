using Portal.Core.Accounts.Sessions;

namespace Portal.Admin.Accounts;

/// <summary>
/// Where a sign-in comes from, in words a person knows their machine by. What a browser says of itself may be untrue: it is
/// shown, nothing rests on it.
/// </summary>
public static class SignInPlaces
{
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "máy Mac"), ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];

    public static SignInPlace Of(HttpContext http) => new($"{http.Connection.RemoteIpAddress}", Words(http.Request.Headers.UserAgent));

    /// <summary>
    /// Says for the whole of each request where it comes from, after the proxies have been heard; a circuit lives within the request that opened its
    /// line, so what is done in it comes from there too.
    /// </summary>
    public static void UseSenders(this WebApplication app) => app.Use((http, next) =>
    {
        var from = http.Connection;
        Sender.Now = new($"{from.RemoteIpAddress}", from.RemotePort == 0 ? null : from.RemotePort, Words(http.Request.Headers.UserAgent));
        return next(http);
    });

    /// <summary><c>Firefox trên Windows</c>.</summary>
    public static string Words(string? userAgent)
    {
        var browser = Find(Browsers, userAgent) ?? "Trình duyệt khác";
        return Find(Systems, userAgent) is { } system ? $"{browser} trên {system}" : browser;
    }

    private static string? Find((string Sign, string Name)[] known, string? said) =>
        Array.Find(known, k => said?.Contains(k.Sign, StringComparison.Ordinal) == true).Name;
}
