using Portal.Core.Roles;

namespace Portal.Core.People;

/// <summary>How somebody stands in the portal; of two that hold, the one an administrator must know first.</summary>
public enum UserState
{
    Invited,
    Active,
    Locked,
    Ended,
    Disabled,
}

/// <summary>Where a role stands today.</summary>
public enum RoleTerm
{
    Running,
    Coming,
    Over,
}

/// <summary>A role somebody holds, held or is invited to hold.</summary>
/// <param name="Id">Of the membership; 0 where it is only invited.</param>
public sealed record UserRole(int Id, PortalRole Role, string? UnitName, string? Position, DateOnly? FromOn, DateOnly? ToOn, RoleTerm Term)
{
    public string Words => (Position is { } position && position != RoleWords.Of(Role) ? $"{RoleWords.Of(Role)} ({position})" : RoleWords.Of(Role))
        + (UnitName is { } unit ? $", {unit}" : "");

    public string TermWords => (FromOn, ToOn) switch
    {
        ({ } from, { } to) when to < from => $"đã bỏ trước ngày {Vietnamese.Date(from)}",
        ({ } from, { } to) => $"{Vietnamese.Date(from)} – {Vietnamese.Date(to)}",
        ({ } from, null) => $"từ {Vietnamese.Date(from)}",
        (null, { } to) => $"đến {Vietnamese.Date(to)}",
        _ => "từ ngày nhận lời mời",
    };

    internal static RoleTerm TermOf(DateOnly from, DateOnly? to, DateOnly today) =>
        to < today || to < from ? RoleTerm.Over : from > today ? RoleTerm.Coming : RoleTerm.Running;
}

/// <summary>Somebody in the list of people: an account with a role in the portal, now or once, or an invitation nobody has used yet.</summary>
public sealed record UserRow(string Name, string UserName, string? Email, IReadOnlyList<UserRole> Roles, UserState State, DateTime? LastSignInAt)
{
    /// <summary>Null for an invitation.</summary>
    public string? UserId { get; init; }

    /// <summary>Null for an account.</summary>
    public int? InvitationId { get; init; }

    /// <summary>Until when the invitation can be used, or the lock-out lasts.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The invitation can no longer be used as it is.</summary>
    public bool Over { get; init; }

    /// <summary>Works here, and has not signed in for longer than <see cref="AccountRules.InactiveDays"/>.</summary>
    public bool Unused { get; init; }

    /// <summary>What weighs most of what the person may do today: approving, paying, administering.</summary>
    public IReadOnlyList<string> Powers { get; init; } = [];

    /// <summary>Those in office or to come; where there are none, those that were.</summary>
    public IEnumerable<UserRole> RolesNow => Roles.Any(r => r.Term != RoleTerm.Over) ? Roles.Where(r => r.Term != RoleTerm.Over) : Roles;
}
