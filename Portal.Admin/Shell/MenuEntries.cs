using Portal.Core.Accounts;
using Portal.Core.Roles;

namespace Portal.Admin.Shell;

/// <summary>One entry of the menu: the path inside the portal, an icon, words, and the rights of which one is needed (none: for all).</summary>
public sealed record MenuEntry(string Path, string Icon, string Words, params IReadOnlyList<string> AnyOf);

/// <summary>The menu, by what the person may do; the right of the page is asked again by the page and by Core.</summary>
public static class MenuEntries
{
    public static readonly IReadOnlyList<MenuEntry> All =
    [
        new("viec-cua-toi", "inbox", "Việc của tôi"),
        new("bai", "article", "Bài viết", Permissions.Draft, Permissions.SeeAll),
        new("bai?loai=van-ban", "document", "Văn bản", Permissions.Draft, Permissions.SeeAll),
        new("nhuan-but", "coins", "Nhuận bút", Permissions.SeeRoyalties),
        new("cong-tac-vien", "people", "Cộng tác viên", Permissions.ManagePayees),
        new("bao-cao", "chart", "Báo cáo", Permissions.SeeReports),
        new("nhat-ky", "history", "Nhật ký", Permissions.SeeHistory),
        new("cong", "portal", "Hồ sơ cổng"),
    ];

    public static IEnumerable<MenuEntry> For(PortalView view) =>
        All.Where(e => e.AnyOf.Count == 0 || e.AnyOf.Any(view.Permissions.Contains));

    /// <summary>Whether an entry stands for the page shown; <paramref name="here"/> is the address inside the portal.</summary>
    public static bool IsHere(string path, string here)
    {
        if (path == "bai?loai=van-ban") return here.StartsWith("bai?", StringComparison.Ordinal) && here.Contains("loai=van-ban", StringComparison.Ordinal);
        if (path == "bai" && here.Contains("loai=van-ban", StringComparison.Ordinal)) return false;
        return here == path || here.StartsWith(path + "/", StringComparison.Ordinal) || here.StartsWith(path + "?", StringComparison.Ordinal);
    }
}
