using System.Globalization;

namespace Portal.Core.History.Security;

/// <summary>How what a line tells of ended.</summary>
public enum SecurityOutcome
{
    Done,
    Refused,
}

/// <summary>
/// One line of the security log: who came in or was turned away, who saw or took personal data, from where. One chain for the whole system, since a
/// sign-in belongs to no portal; hashed and proved like a portal's history (<c>./portal verify</c>). Kept for a time and then cut
/// (<see cref="CutSecurityLog"/>), because an address is personal data.
/// </summary>
public sealed class SecurityEntry : IWrittenOnce
{
    public const int IdLength = 64;
    public long Id { get; set; }
    public long Sequence { get; set; }
    public DateTime At { get; set; }

    /// <summary>Who acted; null for the system and for whoever has not shown who they are.</summary>
    public string? ActorId { get; set; }
    public required string ActorName { get; set; }

    /// <summary>The account it is about, where it is about one.</summary>
    public string? PersonId { get; set; }

    /// <summary>The portal whose data was seen; null for what belongs to none.</summary>
    public string? PortalId { get; set; }

    /// <summary>Stable dotted name: <c>door.signed-in</c>, <c>data.exported</c>.</summary>
    public required string Action { get; set; }
    public SecurityOutcome Outcome { get; set; }
    public required string Sentence { get; set; }
    public string? Address { get; set; }
    public int? Port { get; set; }

    /// <summary>Browser and system in words, as the browser says.</summary>
    public string? Device { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }

    /// <summary>SHA-256 over every field of the line and the hash before it.</summary>
    public string ComputeHash() => ChainHash.Of(Sequence.ToString(CultureInfo.InvariantCulture), ChainHash.Instant(At), ActorId, ActorName, PersonId, PortalId,
        Action, Outcome.ToString(), Sentence, Address, Port?.ToString(CultureInfo.InvariantCulture), Device, PreviousHash);
}
