using Portal.Core.Mail;

namespace Portal.Admin.Operations;

/// <summary>Where people reach the back-office, for the one-time links printed on the console or shown once.</summary>
internal static class OwnAddress
{
    public static string Of(IConfiguration configuration, string path) => new OfficeAddress(configuration).Of(path);
}
