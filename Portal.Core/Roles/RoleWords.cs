namespace Portal.Core.Roles;

/// <summary>Vietnamese names of the roles.</summary>
public static class RoleWords
{
    public static string Of(PortalRole role) => role switch
    {
        PortalRole.Contributor => "Cộng tác viên",
        PortalRole.Secretary => "Thư ký biên tập",
        PortalRole.FieldReviewer => "Người duyệt lĩnh vực",
        PortalRole.DeputyHead => "Phó Trưởng ban",
        PortalRole.Head => "Trưởng ban",
        PortalRole.Finance => "Kế toán",
        PortalRole.Administrator => "Quản trị hệ thống",
        PortalRole.AccountAdministrator => "Quản trị tài khoản",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
