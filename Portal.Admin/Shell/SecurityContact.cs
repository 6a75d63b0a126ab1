namespace Portal.Admin.Shell;

/// <summary>
/// <c>/.well-known/security.txt</c> (RFC 9116): whom to tell of a weakness. The contact is the operator's (<c>Links:SecurityContact</c>, an e-mail
/// or an https address); without one there is no such file, nothing is invented.
/// </summary>
public static class SecurityContact
{
    public static void MapSecurityContact(this WebApplication app) =>
        app.MapReading("/.well-known/security.txt", (IConfiguration configuration, WardClock clock, HomeAddress home, HttpRequest request) =>
            SecurityText.Of(configuration["Links:SecurityContact"], home.Of(request)?.Text, clock) is { } text
                ? Results.Text(text, "text/plain; charset=utf-8") : Results.NotFound()).AllowAnonymous();
}
