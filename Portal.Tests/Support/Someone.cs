using Portal.Core.Accounts;
using Portal.Core.Kernel;

namespace Portal.Tests.Support;

/// <summary>The people of the tests; each id is also the user name. All work in Thành Đông unless a test says otherwise.</summary>
public static class Someone
{
    public const string Author = "tac-gia";
    public const string OtherAuthor = "tac-gia-hai";
    public const string Secretary = "thu-ky";
    public const string CultureReviewer = "duyet-vhxh";
    public const string EconomyReviewer = "duyet-vp";
    public const string Deputy = "pho-ban";
    public const string Head = "truong-ban";
    public const string Finance = "ke-toan";
    public const string Administrator = "quan-tri";
    public const string AccountAdministrator = "quan-tri-tk";

    /// <summary>Has a role in Phù Liễn only.</summary>
    public const string Stranger = "nguoi-phu-lien";

    public static readonly IReadOnlyList<(string Id, string Name, NewMembership Membership)> All =
    [
        (Author, "Đào Thị Hạnh", new("thanh-dong", PortalRole.Contributor, "tt-dvsnc")),
        (OtherAuthor, "Ngô Văn Bình", new("thanh-dong", PortalRole.Contributor)),
        (Secretary, "Lê Thu Trang", new("thanh-dong", PortalRole.Secretary, "vhxh")),
        (CultureReviewer, "Phạm Đức Long", new("thanh-dong", PortalRole.FieldReviewer, "vhxh")),
        (EconomyReviewer, "Trịnh Minh Châu", new("thanh-dong", PortalRole.FieldReviewer, "vp-hdnd-ubnd")),
        (Deputy, "Vũ Hoài Nam", new("thanh-dong", PortalRole.DeputyHead, null, "Phó Trưởng ban")),
        (Head, "Hoàng Ngọc Ánh", new("thanh-dong", PortalRole.Head, null, "Trưởng ban")),
        (Finance, "Đỗ Thanh Mai", new("thanh-dong", PortalRole.Finance)),
        (Administrator, "Quản trị hệ thống", new("thanh-dong", PortalRole.Administrator)),
        (AccountAdministrator, "Phùng Thị Yến", new("thanh-dong", PortalRole.AccountAdministrator)),
        (Stranger, "Bùi Gia Khánh", new("phu-lien", PortalRole.Head)),
    ];
}
