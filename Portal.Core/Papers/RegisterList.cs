using System.Globalization;
using Portal.Core.Lists;

namespace Portal.Core.Papers;

/// <summary>The columns of the register of papers; the newest stands first until asked otherwise.</summary>
public static class RegisterList
{
    public const int PageSize = 50;
    public const string Path = "so-van-ban";
    public const string Year = "nam";
    public const string Kind = "loai";

    public static ListShape<RegisterRow> Shape { get; } = new(Path, "Sổ văn bản", [Year, Kind],
    [
        new("so", "Số, ký hiệu", r => r.InRegister) { Always = true, Width = 18 },
        new("ngay", "Ngày văn bản", r => r.On) { Sorts = true, DownFirst = true },
        new("loai", "Loại", r => Vietnamese.Capital(PaperWords.Of(r.Kind))) { Sorts = true, Width = 24 },
        new("trich-yeu", "Trích yếu", r => r.Heading) { Always = true, Width = 60 },
        new("nguoi-ky", "Người ký", r => r.SignedBy) { Sorts = true, Width = 24 },
        new("nguoi", "Người phát hành", r => r.IssuedByName) { Sorts = true, Width = 24 },
        new("ghi-chu", "Ghi chú", r => r.Note) { Width = 30 },
        new("luc", "Phát hành lúc", r => r.IssuedAt) { Sorts = true, DownFirst = true, Usual = false, Width = 20 },
    ])
    {
        UsualSort = ("ngay", true), NarrowedBy = "năm hoặc loại",
    };

    public static string CodeOf(PaperKind kind) => VietnameseText.Slug(PaperWords.Of(kind));

    public static IEnumerable<(string Code, string Words)> Years(IEnumerable<RegisterRow> all) =>
        all.Select(r => r.Year).Distinct().OrderDescending().Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => (y, "Năm " + y));

    public static IEnumerable<(string Code, string Words)> KindsOf(IEnumerable<RegisterRow> all) =>
        all.Select(r => r.Kind).Distinct().Order().Select(k => (CodeOf(k), Vietnamese.Capital(PaperWords.Of(k))));

    public static Rows<RegisterRow> Narrow(IReadOnlyList<RegisterRow> all, ListAsk ask, int pageSize = PageSize)
    {
        var (year, kind) = (ask[Year], ask[Kind]);
        var leftOut = new List<string>();
        if (year is not null && Years(all).All(y => y.Code != year))
        {
            leftOut.Add($"Năm “{VietnameseText.Shorten(year, 40)}” không có văn bản nào nên danh sách không lọc theo năm.");
            year = null;
        }
        if (kind is not null && KindsOf(all).All(k => k.Code != kind))
        {
            leftOut.Add($"Loại “{VietnameseText.Shorten(kind, 40)}” không có văn bản nào nên danh sách không lọc theo loại.");
            kind = null;
        }
        var rows = Shape.Arrange(all.Where(r => (year is null || r.Year.ToString(CultureInfo.InvariantCulture) == year)
            && (kind is null || CodeOf(r.Kind) == kind)), ask, pageSize);
        return rows with { LeftOut = [.. rows.LeftOut, .. leftOut] };
    }
}
