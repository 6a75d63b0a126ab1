using System.Net;

namespace Portal.Core.Mail;

/// <summary>Which mail server is used and as whom; whole and looked at. No record, whose printed form would tell the password.</summary>
public sealed class MailSettings
{
    public required string Server { get; init; }
    public required int Port { get; init; }
    public required MailSecurity Security { get; init; }
    public string? UserName { get; init; }
    public string? Password { get; init; }
    public required string SenderAddress { get; init; }

    /// <summary>Null: each portal sends under its own name.</summary>
    public string? SenderName { get; init; }

    /// <summary>SHA-256 of a certificate that is believed though no authority vouches for it; from the configuration only.</summary>
    public string? CertificateSha256 { get; init; }

    /// <summary>Server and port, as sentences name them.</summary>
    public string Words => $"{Server}:{Port}";

    public static int UsualPort(MailSecurity security) => security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 };

    public static bool IsThisMachine(string server) =>
        server.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(server.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
}
