namespace Portal.Core.Mail;

/// <summary>Where a message stands.</summary>
public enum OutboxState
{
    Waiting,

    /// <summary>The mail server has taken it; whether it was read nobody knows.</summary>
    Sent,

    /// <summary>Tried as often as it is worth, refused for good, or too old: somebody looks at it.</summary>
    GivenUp,

    /// <summary>Not to be sent any more: what it says no longer holds, or somebody said so.</summary>
    Dropped,
}

/// <summary>What a message is about; one more needs a word in <see cref="MailWords"/>.</summary>
public enum MailKind
{
    Invitation,
    PasswordLink,
    PasswordChanged,
    SecondFactorReset,
    AccountLocked,
    AddressChanged,
    WayInAdded,
    MorningWork,
    UrgentWork,
    RoyaltyNotice,
    IssuedReport,
}

/// <summary>
/// A message to be sent, written in the transaction of what causes it and sent afterwards (<see cref="SendOutbox"/>). Its text may hold a
/// one-time link: it is kept encrypted, and not at all once it is sent, dropped or too old.
/// </summary>
public sealed class OutboxMessage : IPortalOwned, IStamped, IVersioned
{
    public const int KeyLength = 150;
    public const int AboutLength = 100;
    public const int SubjectLength = 250;
    public const int FailureLength = 500;
    public const int FileNameLength = 120;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public MailKind Kind { get; set; }

    /// <summary>Names the event: of one event there is one message, however often it is told.</summary>
    public required string Key { get; set; }

    /// <summary>What it is about, as the history writes it.</summary>
    public required string About { get; set; }
    public required string ToAddress { get; set; }
    public required string ToName { get; set; }
    public required string Subject { get; set; }
    public string? BodySealed { get; set; }

    /// <summary>The file that goes with it, encrypted and wiped as the text is; null where none does.</summary>
    public byte[]? FileSealed { get; set; }
    public string? FileName { get; set; }

    /// <summary>After that moment it would tell what is no longer so.</summary>
    public DateTime GoodUntil { get; set; }
    public OutboxState State { get; set; }
    public int Tries { get; set; }
    public DateTime NextTryAt { get; set; }

    /// <summary>Why the last try failed, in Vietnamese.</summary>
    public string? Failure { get; set; }
    public DateTime? SentAt { get; set; }

    /// <summary>Whoever sends it now, and until when nobody else may.</summary>
    public Guid? ClaimId { get; set; }
    public DateTime? ClaimedUntil { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }

    public bool IsBeingSent(DateTime now) => ClaimedUntil > now;

    /// <summary>It stands so from now on, claimed by nobody; the text stays only where it may be sent once more.</summary>
    internal void Stand(OutboxState state, string? failure)
    {
        (State, Failure, ClaimId, ClaimedUntil) = (state, failure, null, null);
        if (state is OutboxState.Sent or OutboxState.Dropped) Wipe();
    }

    /// <summary>Nothing of what it says is kept any longer.</summary>
    internal void Wipe() => (BodySealed, FileSealed) = (null, null);
}
