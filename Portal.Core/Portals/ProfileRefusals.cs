namespace Portal.Core.Portals;

/// <summary>Why a profile whose file is right is not taken in.</summary>
public static class ProfileRefusals
{
    public static Refusal HostTaken(PortalHost host) => new("profile.host-taken",
        $"Tên miền “{host.Host}” đã thuộc cổng “{host.PortalId}”: hãy bỏ khỏi một trong hai hồ sơ.", "hosts");

    public static Refusal ParentMissing(string parent) => new("profile.parent-missing",
        $"Cổng cấp trên “{parent}” chưa có trong hệ thống: hãy nhập hồ sơ của cổng đó trước.", "parent");

    public static Refusal SlugTaken(string slug, string code) => new("profile.slug-taken",
        $"Đường dẫn chuyên mục “{slug}” đang thuộc chuyên mục có mã “{code}”: hãy giữ mã đó hoặc chọn đường dẫn khác.", "sections");
}
