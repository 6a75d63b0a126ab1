using Portal.Core.Accounts;
using Portal.Core.Units;

namespace Portal.Core.People;

/// <summary>
/// An invitation to work in a portal: who is meant and with which roles. Its link is used once and is good for a week; only the hash
/// of its token is kept. The account is made when the person accepts, not before.
/// </summary>
public sealed class Invitation : IPortalOwned
{
    public const int HashLength = 64;
    public const int EmailLength = 256;
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string TokenHash { get; set; }
    public required string FullName { get; set; }
    public required string UserName { get; set; }
    public string? Email { get; set; }
    public string? InvitedById { get; set; }
    public required string InvitedByName { get; set; }
    public DateTime InvitedAt { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? UsedAt { get; set; }

    /// <summary>The account it became.</summary>
    public string? UserId { get; set; }
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>The record under which the person is paid, if there is one: it gets the account when the invitation is accepted.</summary>
    public int? ContributorId { get; set; }

    public List<InvitedRole> Roles { get; set; } = [];

    /// <summary>Whether the person may still accept, with this link or a new one.</summary>
    public bool Waits => UsedAt is null && WithdrawnAt is null;

    public bool IsOver(DateTime now) => now > ExpiresAt;
}

/// <summary>A role that comes with an invitation; without a first day it begins on the day of acceptance.</summary>
public sealed class InvitedRole : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int InvitationId { get; set; }
    public PortalRole Role { get; set; }
    public int? UnitId { get; set; }
    public Unit? Unit { get; set; }
    public string? BoardPosition { get; set; }
    public DateOnly? FromOn { get; set; }
    public DateOnly? ToOn { get; set; }
}
