using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;

namespace Portal.Tests.Papers.Charts;

/// <summary>Charts for tests, the awkward ones among them.</summary>
internal static class SomeCharts
{
    public static readonly string[] Units =
    [
        "Phòng Văn hóa - Xã hội", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Trung tâm Phục vụ hành chính công",
        "Ban Chỉ huy Quân sự phường", "Trạm Y tế",
    ];

    public static SheetChart Of(SheetChartKind kind, IReadOnlyList<string> categories, params decimal?[][] series) => new()
    {
        Key = "thu-" + kind.ToString().ToLowerInvariant(),
        Title = "Tin, bài theo đơn vị",
        Kind = kind,
        Categories = categories,
        Series = series.Select((values, i) => new SheetSeries(Names[i], values)).ToList(),
        ValueKind = SheetColumnKind.Integer,
        Source = "Biểu 1",
    };

    public static readonly string[] Names = ["Quý III/2026", "Quý II/2026", "Quý III/2025"];

    public static SheetChart Bars => Of(SheetChartKind.Bars, Units, [42, 17, 9, 0, 3], [38, 20, null, 1, 3], [12, 15, 7, null, null]);

    /// <summary>Months of a year in money, one of them a correction below zero, one without figures.</summary>
    public static SheetChart Months(SheetChartKind kind, int series = 1) => Of(kind, Enumerable.Range(1, 12).Select(m => $"T{m}").ToList(),
        Enumerable.Range(0, series).Select(s => Enumerable.Range(1, 12).Select(m => Amount(m, s)).ToArray()).ToArray())
        with { Title = "Nhuận bút theo tháng", ValueKind = SheetColumnKind.Money, };

    private static decimal? Amount(int month, int series) =>
        month == 4 ? null : month == 9 ? -1_250_000 : 18_400_000 + month * 1_265_000 - series * 3_000_000;

    public static SheetChart Share(int series = 1) => Of(SheetChartKind.Share, ["Đúng hạn", "Quá hạn", "Không tính hạn"],
        new decimal?[][] { [120, 7, 30], [98, 15, 31], [60, null, 12] }.Take(series).ToArray()) with { Title = "Đúng hạn và quá hạn", };

    /// <summary>Sixty names of two hundred letters.</summary>
    public static SheetChart Many(int categories = 60, int series = 3) => Of(SheetChartKind.Bars,
        Enumerable.Range(1, categories).Select(i => $"Đơn vị thứ {i} " + string.Concat(Enumerable.Repeat("có tên gọi rất dài ", 10)).TrimEnd()).ToList(),
        Enumerable.Range(0, series).Select(s => Enumerable.Range(1, categories).Select(i => (decimal?)(i * 3 + s)).ToArray()).ToArray());

    public static SheetChart Negative => Of(SheetChartKind.Bars, Units, [12, -7, null, 0, -1]) with { Title = "Tăng, giảm so với kỳ trước" };

    public static Sheet Sheet(params SheetChart[] charts) => Papers.Sheets.SomeSheets.Report() with
    {
        Charts = charts.Select((c, i) => c with { Key = $"{c.Key}-{i}" }).ToList(),
    };
}
