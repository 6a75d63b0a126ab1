namespace Portal.Core.Kernel;

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
    /// <summary>Quản trị hệ thống: the portal itself, not its people.</summary>
    Administrator,
    /// <summary>Quản trị tài khoản: people and their roles, not the system.</summary>
    AccountAdministrator,
}
