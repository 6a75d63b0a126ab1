using Portal.Core.Royalties.Schedules;

namespace Portal.Admin.Sample;

/// <summary>
/// A royalty schedule for showing how the software works. None of the four regulations has one: a real ward enters its own,
/// and until then nothing can be computed.
/// </summary>
internal static class SampleSchedule
{
    public static RoyaltySchedule For(string portalId, DateOnly from) => new()
    {
        PortalId = portalId,
        Name = "Biểu nhuận bút minh họa",
        LegalBasis = "Điều 7 Nghị định số 18/2014/NĐ-CP ngày 14/3/2014",
        DecidingPaper = "Biểu minh họa của phần mềm, dựng theo cách chia khung của các tỉnh; không phải văn bản của phường",
        EffectiveFrom = from,
        UnitShare = 0.10m,
        SiteShare = 1,
        Genres = Genres.Select((g, i) => new RoyaltyGenre
        {
            PortalId = portalId, Code = g.Code, Name = g.Name, MinCoefficient = g.Min, MaxCoefficient = g.Max, CapCode = g.Cap, Position = i,
            Grades = g.Code == Graded ? Grades(portalId) : [],
        }).Concat(OfOtherBases(portalId, Genres.Length)).ToList(),
        Additions = Additions.Select((a, i) => new ScheduleAddition
        {
            PortalId = portalId, Code = a.Code, Name = a.Name, Kind = a.Kind, MinPercent = a.Min, MaxPercent = a.Max, NeedsReason = a.NeedsReason,
            Ground = a.Ground, Position = i,
        }).ToList(),
    };

    private static List<RoyaltyGrade> Grades(string portalId) => new[] { ("A", 2.5m), ("B", 1.8m), ("C", 1.2m) }
        .Select((g, i) => new RoyaltyGrade { PortalId = portalId, Name = g.Item1, Coefficient = g.Item2, Position = i }).ToList();

    /// <summary>A sum for each clip, and a translation that earns a part of the corresponding work.</summary>
    private static IEnumerable<RoyaltyGenre> OfOtherBases(string portalId, int position) =>
    [
        new()
        {
            PortalId = portalId, Code = "clip", Name = "Clip ngắn dưới 1 phút", Basis = GenreBasis.FixedAmount, FixedAmount = new Money(150_000),
            CapCode = "media", Position = position,
        },
        new()
        {
            PortalId = portalId, Code = "dich", Name = "Bài dịch", Basis = GenreBasis.PercentOfBase, MinCoefficient = 1, MaxCoefficient = 2.5m, MinPercent = 40,
            MaxPercent = 65, ShareCode = "dich", CapCode = CapReport, Position = position + 1,
        },
    ];

    /// <summary>Those of the law, and reductions such as wards decide.</summary>
    private static readonly (string Code, string Name, AdditionKind Kind, decimal Min, decimal Max, bool NeedsReason, string Ground)[] Additions =
    [
        ("thieu-nhi-dan-toc", "Tác phẩm cho thiếu nhi, cho dân tộc thiểu số", AdditionKind.Addition, 10, 20, false, "điểm c " + Decree),
        ("tieng-nuoc-ngoai", "Viết trực tiếp bằng tiếng nước ngoài hoặc tiếng dân tộc khác", AdditionKind.Addition, 30, 50, false, "điểm d " + Decree),
        ("kho-khan", "Thực hiện trong điều kiện khó khăn, nguy hiểm", AdditionKind.Addition, 0, 100, true, "điểm đ " + Decree),
        ("khai-thac-lai", "Bài khai thác lại, tổng hợp từ nguồn khác", AdditionKind.Reduction, 50, 90, true, "Biểu minh họa"),
        ("trong-nhiem-vu", "Bài trong nhiệm vụ được giao", AdditionKind.Reduction, 100, 100, true, "Biểu minh họa"),
    ];

    private const string Decree = "khoản 4 Điều 7 Nghị định số 18/2014/NĐ-CP ngày 14/3/2014";
    private const string Graded = "tin-sau";

    private static readonly (string Code, string Name, decimal Min, decimal Max, string Cap)[] Genres =
    [
        ("tin", "Tin hoạt động, không ảnh", 1.0m, 1.0m, CapNews),
        ("tin-anh", "Tin hoạt động, kèm ảnh", 1.5m, 1.5m, CapNews),
        ("tin-sau", "Tin tổng hợp, tin sâu, tường thuật", 1.2m, 2.5m, CapNews),
        ("dang-lai", "Tin đăng lại", 0.5m, 0.5m, CapNews),
        ("anh", "Ảnh", 1.2m, 1.5m, "anh"),
        ("phan-anh", "Bài phản ánh", 2.0m, 2.5m, CapReport),
        ("binh-luan", "Bài bình luận", 2.5m, 3.0m, "chinh-luan"),
        ("nghien-cuu", "Nghiên cứu", 3.0m, 4.0m, "nghien-cuu"),
        ("media", "Trực tuyến, media", 4.0m, 5.0m, "media"),
    ];

    private const string CapNews = "tin";
    private const string CapReport = "phong-su";
}
