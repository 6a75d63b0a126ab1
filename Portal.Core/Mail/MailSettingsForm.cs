using System.Globalization;

namespace Portal.Core.Mail;

/// <summary>The settings as typed, at the desk or in the configuration section <c>Mail</c>: the names are the same.</summary>
public sealed class MailSettingsForm
{
    public string? Server { get; set; }

    /// <summary>Left empty it is the usual one of the way the line is secured.</summary>
    public string? Port { get; set; }
    public MailSecurity Security { get; set; }
    public string? UserName { get; set; }

    /// <summary>At the desk left empty where the stored one is kept.</summary>
    public string? Password { get; set; }
    public string? SenderAddress { get; set; }
    public string? SenderName { get; set; }
    public string? CertificateSha256 { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public int SeenVersion { get; init; }

    /// <summary>Whole settings, or everything that is wrong; the password may be one that is stored already.</summary>
    public Outcome<MailSettings> Read(string? keptPassword = null)
    {
        var server = (Server ?? "").Trim();
        var port = ReadPort();
        var user = string.IsNullOrWhiteSpace(UserName) ? null : UserName.Trim();
        var password = user is null ? null : string.IsNullOrEmpty(Password) ? keptPassword : Password;
        var address = (SenderAddress ?? "").Trim();
        var name = VietnameseText.TidyOrNull(SenderName);
        var print = ReadPrint();
        var reasons = new List<Refusal>();
        if (server.Length is 0 or > MailServer.ServerLength || Uri.CheckHostName(server) == UriHostNameType.Unknown) reasons.Add(MailRefusals.Server);
        if (port is null) reasons.Add(MailRefusals.Port);
        if (!Enum.IsDefined(Security)) reasons.Add(MailRefusals.Security);
        if (Security == MailSecurity.None && server.Length > 0 && !MailSettings.IsThisMachine(server)) reasons.Add(MailRefusals.OpenLine);
        if (user is { Length: > MailServer.NameLength } || user?.Any(char.IsControl) == true) reasons.Add(MailRefusals.UserName);
        if (user is null && !string.IsNullOrEmpty(Password)) reasons.Add(MailRefusals.UserMissing);
        if (user is not null && string.IsNullOrEmpty(password)) reasons.Add(MailRefusals.PasswordMissing);
        if (password is { Length: > MailServer.PasswordLength } || password?.Any(char.IsControl) == true) reasons.Add(MailRefusals.Password);
        if (!MailAddressText.IsGood(address)) reasons.Add(MailRefusals.SenderAddress);
        if (name is { Length: > MailServer.NameLength }) reasons.Add(MailRefusals.SenderName);
        if (print is not null && (print.Length != 64 || !print.All(char.IsAsciiHexDigit))) reasons.Add(MailRefusals.Certificate);
        if (reasons.Count > 0) return reasons;
        return new MailSettings
        {
            Server = server, Port = port!.Value, Security = Security, UserName = user, Password = password, SenderAddress = address, SenderName = name,
            CertificateSha256 = print,
        };
    }

    private int? ReadPort()
    {
        if (string.IsNullOrWhiteSpace(Port)) return MailSettings.UsualPort(Security);
        return int.TryParse(Port.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port : null;
    }

    /// <summary>As tools print it: with or without colons.</summary>
    private string? ReadPrint() =>
        string.IsNullOrWhiteSpace(CertificateSha256) ? null : CertificateSha256.Replace(":", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
}
