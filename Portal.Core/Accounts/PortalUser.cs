using Microsoft.AspNetCore.Identity;

namespace Portal.Core.Accounts;

/// <summary>A person who signs in. What they may do is not here but in their memberships.</summary>
public sealed class PortalUser : IdentityUser
{
    public const int DisplayNameLength = 200;

    /// <summary>Length of account ids: short, so that keys made of them stay below SQL Server's 900 bytes.</summary>
    public const int IdLength = 64;
    public string DisplayName { get; set; } = "";

    /// <summary>The name as it is searched; follows it by itself.</summary>
    public string SearchName
    {
        get => VietnameseText.Fold(DisplayName);
        private set { }
    }

    /// <summary>The name as it is sorted.</summary>
    public string NameOrder
    {
        get => VietnameseOrder.KeyOf(DisplayName);
        private set { }
    }

    /// <summary>An account that may no longer sign in; kept for history's sake.</summary>
    public bool Disabled { get; set; }

    /// <summary>Has declined the letter that tells each morning what waits.</summary>
    public bool NoMorningMail { get; set; }

    /// <summary>Has declined the letter that tells at once of what is urgent.</summary>
    public bool NoUrgentMail { get; set; }

    /// <summary>When today's password was set; null for one from before that was kept.</summary>
    public DateTime? PasswordSetAt { get; set; }

    /// <summary>Locked after wrong passwords or codes; by the clock of the system, which Identity would not ask.</summary>
    public bool IsLockedAt(DateTime now) => LockoutEnd?.UtcDateTime > now;

    internal void Lock(DateTime now, DoorRules rules) => (LockoutEnd, AccessFailedCount) = (new DateTimeOffset(now).AddMinutes(rules.LockoutMinutes), 0);
}
