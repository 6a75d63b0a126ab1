using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Roles;

namespace Portal.Admin.Shell;

/// <summary>One entry of the menu: the path inside the portal, an icon, words, and the rights of which one is needed (none: for all).</summary>
public sealed record MenuEntry(string Path, string Icon, string Words, params IReadOnlyList<string> AnyOf);

/// <summary>The menu, by what the person may do; the right of the page is asked again by the page and by Core.</summary>
public static class MenuEntries
{
    public static readonly IReadOnlyList<MenuEntry> All =
    [
        new("trang-cua-toi", "home", "Trang của tôi"),
        new("viec-cua-toi", "inbox", "Việc của tôi"),
        new("bai", "article", "Bài viết", Permissions.Draft, Permissions.SeeAll),
        new("bai?loai=van-ban", "document", "Văn bản", Permissions.Draft, Permissions.SeeAll),
        new("lich-dang", "calendar", "Lịch đăng", Permissions.Draft, Permissions.SeeAll),
        new("tu-lieu", "image", "Tư liệu", Permissions.Draft),
        new("nhuan-but", "coins", "Nhuận bút", Permissions.SeeRoyalties),
        new("cong-tac-vien", "people", "Cộng tác viên", Permissions.ManagePayees),
        new("bao-cao", "chart", "Báo cáo", Permissions.SeeReports),
        new("thi-dua", "up", "Thi đua", Permissions.SeeReports),
        new("tra-cuu", "search", "Tra cứu", Permissions.Draft, Permissions.SeeAll),
        new("so-van-ban", "document", "Sổ văn bản", Permissions.SeeReports),
        new("nhat-ky", "history", "Nhật ký", Permissions.SeeHistory),
        new("nguoi-dung", "person", "Người dùng", Permissions.ManageAccounts),
        new("nhat-ky-an-toan", "lock", "Nhật ký an toàn", Permissions.ManageAccounts),
        new("thay-mat", "calendar", "Thay mặt khi vắng", Permissions.AppointDeputy, Permissions.ManageAccounts),
        new("yeu-cau-truy-cap", "people", "Truy cập Microsoft", EntraRights.Manage),
        new("thu-tin", "send", "Thư điện tử", Permissions.ManagePortal),
        new("cong", "portal", "Hồ sơ cổng"),
    ];

    public static IEnumerable<MenuEntry> For(PortalView view) =>
        All.Where(e => e.AnyOf.Count == 0 || e.AnyOf.Any(view.Permissions.Contains));

    /// <summary>Whether an entry stands for the page shown; <paramref name="here"/> is the address inside the portal.</summary>
    public static bool IsHere(string path, string here)
    {
        // Lists that share a page are told apart by what their address asks
        if (path.Split('?') is [var page, var asked])
            return here.StartsWith(page, StringComparison.Ordinal) && here.Split('?') is [_, var query] && query.Contains(asked, StringComparison.Ordinal);
        var othersAsk = All.Where(e => e.Path.StartsWith(path + "?", StringComparison.Ordinal)).Select(e => e.Path[(path.Length + 1)..]);
        if (othersAsk.Any(other => here.Contains(other, StringComparison.Ordinal))) return false;
        return here == path || here.StartsWith(path + "/", StringComparison.Ordinal) || here.StartsWith(path + "?", StringComparison.Ordinal);
    }
}
