using Microsoft.Extensions.Configuration;

namespace Portal.Core.Mail;

/// <summary>
/// Where people reach the back-office, for links that leave it: <c>Links:AdminAddress</c>, or else the address it listens on.
/// </summary>
public sealed class OfficeAddress(IConfiguration configuration)
{
    public string Of(string path) =>
        (configuration["Links:AdminAddress"] is { Length: > 0 } address ? address.TrimEnd('/') : Listening()) + path;

    private string Listening() => (configuration["urls"] ?? configuration["ASPNETCORE_URLS"])?.Split(';')[0].TrimEnd('/') ?? "http://localhost:5000";
}
