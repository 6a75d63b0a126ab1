namespace Portal.Core.Roles;

/// <summary>Why a permission is not granted.</summary>
public static class RoleRefusals
{
    public static Refusal PermissionUnknown(string permission) => new("roles.permission-unknown",
        $"Không có quyền “{permission}”. Các quyền hiện có: {string.Join(", ", Permissions.All)}.", "Permission");

    public static Refusal NobodyHolds(string permission) => new("roles.nobody-holds",
        $"Bản cài đặt này không giao quyền “{permission}” cho vai trò nào: hãy ghi rõ vai trò được giao.", "Role");

    public static Refusal PortalUnknown(string? portalId) => new("roles.portal-unknown", portalId is null
        ? "Hệ thống chưa có cổng nào: hãy nhập hồ sơ của một cổng trước."
        : $"Không có cổng “{portalId}” trong hệ thống.", "Portal");
}
