namespace Portal.Admin.Operations;

/// <summary>
/// Where people reach the back-office, for the one-time links printed on the console: <c>Links:AdminAddress</c>, or else the
/// address it listens on.
/// </summary>
internal static class OwnAddress
{
    public static string Of(IConfiguration configuration, string path) =>
        (configuration["Links:AdminAddress"] is { Length: > 0 } address ? address.TrimEnd('/') : Listening(configuration)) + path;

    private static string Listening(IConfiguration configuration) =>
        (configuration["urls"] ?? configuration["ASPNETCORE_URLS"])?.Split(';')[0].TrimEnd('/') ?? "http://localhost:5000";
}
