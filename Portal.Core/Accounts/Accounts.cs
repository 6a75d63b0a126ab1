using Microsoft.AspNetCore.Identity;
using Portal.Core.Kernel;

namespace Portal.Core.Accounts;

/// <summary>A person who signs in. What they may do is not here but in their memberships.</summary>
public sealed class PortalUser : IdentityUser
{
    public const int DisplayNameLength = 200;

    /// <summary>Length of account ids: short, so that keys made of them stay below SQL Server's 900 bytes.</summary>
    public const int IdLength = 64;
    public string DisplayName { get; set; } = "";

    /// <summary>An account that may no longer sign in; kept for history's sake.</summary>
    public bool Disabled { get; set; }
}

/// <summary>A person's role in one portal for a term of office (first and last day included; no last day = still in office).</summary>
public sealed class Membership : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string UserId { get; set; }
    public PortalUser? User { get; set; }
    public PortalRole Role { get; set; }
    public int? UnitId { get; set; }
    public Units.Unit? Unit { get; set; }

    /// <summary>Position on the board as called there ("Phó Trưởng ban"), if any.</summary>
    public string? BoardPosition { get; set; }
    public DateOnly FromOn { get; set; }
    public DateOnly? ToOn { get; set; }
}

/// <summary>Roles of the editorial office; what each may do is data (<c>assets/roles.json</c>).</summary>
public enum PortalRole
{
    /// <summary>Cộng tác viên.</summary>
    Contributor,
    /// <summary>Thư ký, Tổ Thư ký.</summary>
    Secretary,
    /// <summary>Người duyệt lĩnh vực.</summary>
    FieldReviewer,
    /// <summary>Phó Trưởng ban.</summary>
    DeputyHead,
    /// <summary>Trưởng ban.</summary>
    Head,
    /// <summary>Kế toán.</summary>
    Finance,
    /// <summary>Quản trị.</summary>
    Administrator,
}

/// <summary>What a role may do in a portal: one row a permission, so that a ward can change it without a new build.</summary>
public sealed class RoleGrant : IPortalOwned
{
    public const int PermissionLength = 80;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public PortalRole Role { get; set; }
    public required string Permission { get; set; }
}

/// <summary>The names of all permissions, as verbs ask for them.</summary>
public static class Permissions
{
    public const string Draft = "content.draft";
    public const string SeeAll = "content.see-all";
    public const string Withdraw = "content.withdraw";
    public const string Assess = "royalties.assess";
    public const string ApprovePeriod = "royalties.approve-period";
    public const string PayPeriod = "royalties.pay-period";
    public const string SeeRoyalties = "royalties.see";
    public const string ManagePayees = "royalties.manage-payees";
    public const string SeeReports = "reports.see";
    public const string ManagePortal = "portal.manage";
    public const string SeeHistory = "history.see";

    public static readonly IReadOnlyList<string> All =
        [Draft, SeeAll, Withdraw, Assess, ApprovePeriod, PayPeriod, SeeRoyalties, ManagePayees, SeeReports, ManagePortal, SeeHistory];
}

/// <summary>The one-time link that sets up the first account in Production; only its hash is kept.</summary>
public sealed class SetupLink
{
    public int Id { get; set; }
    public required string TokenHash { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? UsedAt { get; set; }
}
