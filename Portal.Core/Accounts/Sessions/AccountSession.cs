namespace Portal.Core.Accounts.Sessions;

/// <summary>With what a sign-in was opened.</summary>
public enum SignInMeans
{
    /// <summary>Password alone.</summary>
    Password,
    /// <summary>Password and a code of the authenticator.</summary>
    Code,
    /// <summary>Password and a recovery code.</summary>
    RecoveryCode,
    /// <summary>A passkey, which is both factors at once.</summary>
    Passkey,
    /// <summary>Microsoft Entra ID, which said nothing of a second factor.</summary>
    Entra,
    /// <summary>Microsoft Entra ID with a second factor there, by its word or the office's.</summary>
    EntraFactor,
    /// <summary>Microsoft Entra ID and a code of the authenticator here.</summary>
    EntraCode,
}

/// <summary>
/// A sign-in: one browser on one machine. Its cookie carries the id; once the row has ended neither that cookie nor a circuit opened
/// with it is worth anything. Rows stay, so that it can be told later who came from where.
/// </summary>
public sealed class AccountSession
{
    public const int AddressLength = 64;
    public const int BrowserLength = 200;
    public Guid Id { get; init; }
    public required string UserId { get; init; }
    public PortalUser? User { get; init; }
    public SignInMeans Means { get; init; }
    public DateTime BeganAt { get; init; }

    /// <summary>The last request seen, to five minutes.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When the person last showed who they are: at the sign-in, or when asked again.</summary>
    public DateTime ProvedAt { get; set; }

    /// <summary>Proofs begun since the last right one: counted before they are looked at, so that many sent at once are not.</summary>
    public int Proofs { get; set; }
    public required string Address { get; init; }

    /// <summary>Browser and system in words: <c>Firefox trên Windows</c>.</summary>
    public required string Browser { get; init; }
    public DateTime? EndedAt { get; set; }

    /// <summary>Who ended it, as a name; null while it is in force.</summary>
    public string? EndedBy { get; set; }

    public void End(DateTime now, string by)
    {
        if (EndedAt is null) (EndedAt, EndedBy) = (now, by);
    }
}
