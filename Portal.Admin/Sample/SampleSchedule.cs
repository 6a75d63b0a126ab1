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
        LegalBasis = "Biểu minh họa của phần mềm, dựng theo cách chia khung của các tỉnh; không phải văn bản của phường. Khung pháp lý: Điều 7 Nghị định số "
            + "18/2014/NĐ-CP ngày 14/3/2014.",
        EffectiveFrom = from,
        UnitShare = 0.10m,
        SiteShare = 1,
        Genres = Genres.Select((g, i) => new RoyaltyGenre
        {
            PortalId = portalId, Code = g.Code, Name = g.Name, MinCoefficient = g.Min, MaxCoefficient = g.Max, CapCode = g.Cap, Position = i,
        }).ToList(),
    };

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
