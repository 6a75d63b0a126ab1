using Portal.Admin.Sample.Office;
using Portal.Core.Portals;

namespace Portal.Admin.Sample;

/// <summary>A demo account: Development only, printed by <c>./run</c>.</summary>
public sealed record DemoAccount(string UserName, string DisplayName, PortalRole Role, string? UnitCode, string? BoardPosition);

/// <summary>The demo people of each portal, one for every part in the life of an article.</summary>
public static class SamplePeople
{
    /// <summary>Of demo accounts only; Production creates none of them.</summary>
    public const string Password = "Thu-nghiem-2026";

    public const string Administrator = "quantri";

    /// <summary>A name to sign in with: who in which portal.</summary>
    public static string NameOf(string who, PortalProfile profile) => $"{who}.{profile.Id.Replace("-", "", StringComparison.Ordinal)}";

    /// <summary>Those of every size, then those of a whole office.</summary>
    public static IReadOnlyList<DemoAccount> Of(PortalProfile profile, SampleSize size) => size == SampleSize.Small ? Few(profile)
        : [.. Few(profile), .. OfficeFile.Read().People[profile.Id].Select(p => new DemoAccount(NameOf(p.User, profile), p.Name, p.Role, p.Unit,
            p.Position is { } words ? PositionOf(profile, words) : null))];

    private static List<DemoAccount> Few(PortalProfile profile)
    {
        var at = profile.Id.Replace("-", "", StringComparison.Ordinal);
        var names = Names[profile.Id];
        var people = new List<DemoAccount>
        {
            new($"tacgia.{at}", names[0], PortalRole.Contributor, null, null),
            new($"thuky.{at}", names[1], PortalRole.Secretary, profile.Board.StandingUnit, null),
            new($"phoban.{at}", names[2], PortalRole.DeputyHead, null, PositionOf(profile, "Phó Trưởng ban")),
            new($"truongban.{at}", names[3], PortalRole.Head, null, PositionOf(profile, "Trưởng ban")),
            new($"ketoan.{at}", names[4], PortalRole.Finance, null, null),
        };
        var reviewers = profile.Fields.Select(f => f.Reviewer).OfType<string>().Distinct().ToList();
        people.AddRange(reviewers.Select((unit, i) =>
            new DemoAccount($"duyet.{unit.Replace("-", "", StringComparison.Ordinal)}.{at}", names[5 + i], PortalRole.FieldReviewer, unit, null)));
        return people;
    }

    /// <summary>A position as this board writes it, if it has it at all: two people who hold it are not told apart by a capital letter.</summary>
    private static string? PositionOf(PortalProfile profile, string words) =>
        profile.Board.Positions.FirstOrDefault(p => VietnameseText.Fold(p) == VietnameseText.Fold(words));

    /// <summary>Invented names.</summary>
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["thanh-dong"] = ["Đào Thị Hạnh", "Lê Thu Trang", "Vũ Hoài Nam", "Hoàng Ngọc Ánh", "Đỗ Thanh Mai", "Trịnh Minh Châu", "Phạm Đức Long",
            "Nguyễn Kim Oanh"],
        ["phu-lien"] = ["Bùi Gia Khánh", "Trần Thùy Dương", "Mai Quốc Trung", "Lương Thị Hòa", "Phan Bích Ngọc"],
        ["duong-kinh"] = ["Hà Minh Tuấn", "Đinh Thị Lan", "Cao Xuân Phúc", "Tạ Hồng Vân", "Lưu Diệu Linh"],
        ["hai-phong"] = ["Nguyễn Hải Yến", "Phùng Thế Vinh", "Đặng Thị Quỳnh", "Chu Văn Thành", "Kiều Phương Thảo"],
    };
}
