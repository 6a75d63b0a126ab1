namespace Portal.Core.Mail;

/// <summary>How the line to the mail server is kept from listeners.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the clear and is refused unless it becomes encrypted.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>For a server on the same machine only.</summary>
    None,
}

/// <summary>The mail server as the desk set it; one row for the whole system, none while nobody has.</summary>
public sealed class MailServer : IStamped, IVersioned
{
    public const int TheOnly = 1;
    public const int ServerLength = 200;
    public const int NameLength = 200;
    public const int AddressLength = 254;
    public const int PasswordLength = 200;
    public const int SealedLength = 1000;

    public int Id { get; init; }
    public required string Server { get; set; }
    public int Port { get; set; }
    public MailSecurity Security { get; set; }
    public string? UserName { get; set; }
    public string? PasswordSealed { get; set; }
    public required string SenderAddress { get; set; }
    public string? SenderName { get; set; }
    public required string UpdatedByName { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
}
