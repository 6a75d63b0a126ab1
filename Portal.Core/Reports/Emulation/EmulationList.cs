using Portal.Core.Lists;

namespace Portal.Core.Reports.Emulation;

/// <summary>The ranking and the rows behind its figures as lists: on the screen and in Excel.</summary>
public static class EmulationList
{
    public const int PageSize = 100;

    /// <summary>The ranking; points are shown without being asked for only where the portal's rule has them.</summary>
    public static ListShape<EmulationRow> Shape { get; } = Make(hasPoints: false);
    private static readonly ListShape<EmulationRow> WithPoints = Make(hasPoints: true);

    public static ListShape<EmulationRow> ShapeOf(EmulationTable? table) => table?.Rule is { HasPoints: true } ? WithPoints : Shape;

    private static ListShape<EmulationRow> Make(bool hasPoints) => new("thi-dua", "Thi đua", [EmulationAsk.SpanKey, EmulationAsk.OfKey, EmulationAsk.OrderKey],
    [
        new("hang", "Hạng", r => r.Rank) { Sorts = true, Figures = true, Width = 8 },
        new("ten", "Tên", NameOf) { Sorts = true, Always = true, Width = 44 },
        new("don-vi", "Đơn vị", r => r.Subject.About) { Sorts = true, Usual = false, Width = 30 },
        new("bai", "Tin, bài đã đăng", r => r.Now.Items) { Sorts = true, DownFirst = true, Figures = true },
        new("ty-le", "Đúng hạn (%)", r => r.Now.OnTimeShare * 100) { Sorts = true, DownFirst = true, Figures = true },
        new("dung-han", "Đúng hạn", r => r.Now.OnTime) { Usual = false, Sorts = true, DownFirst = true, Figures = true },
        new("qua-han", "Quá hạn", r => r.Now.Late) { Sorts = true, DownFirst = true, Figures = true },
        new("dinh-chinh", "Đính chính", r => r.Now.Corrections) { Sorts = true, DownFirst = true, Figures = true },
        new("go", "Gỡ khỏi cổng", r => r.Now.Withdrawals) { Sorts = true, DownFirst = true, Figures = true },
        new("diem", "Điểm", r => r.Points) { Sorts = true, DownFirst = true, Figures = true, Usual = hasPoints },
        new("ky-truoc", "Tin, bài kỳ trước", r => r.Before.Items) { Sorts = true, DownFirst = true, Figures = true },
        new("hang-truoc", "Hạng kỳ trước", r => r.RankBefore) { Usual = false, Sorts = true, Figures = true },
        new("ghi-chu", "Ghi chú", r => r.WhyUnranked) { Width = 36 },
    ])
    {
        UsualSort = ("hang", false),
    };

    public static ListShape<EmulationEntry> Entries { get; } = new("thi-dua-muc", "Tin, bài trong thi đua",
        [EmulationAsk.SpanKey, EmulationAsk.OfKey, EmulationAsk.WhoseKey, EmulationAsk.FigureKey],
    [
        new("tieu-de", "Tiêu đề", r => r.Title) { Sorts = true, Always = true, Width = 60 },
        new("viec", "Việc", r => WordsOf(r.What)) { Sorts = true },
        new("luc", "Lúc", r => r.At) { Sorts = true, DownFirst = true, Width = 18 },
        new("han", "Thời hạn đăng", r => r.DueAt) { Sorts = true, Usual = false, Width = 18 },
        new("so-voi-han", "So với thời hạn", r => r.OnTime switch { true => "Đúng hạn", false => "Quá hạn", null => null }) { Sorts = true },
        new("muc", "Chuyên mục", r => r.SectionName) { Sorts = true, Usual = false, Width = 24 },
        new("don-vi", "Đơn vị", r => r.UnitName) { Sorts = true, Width = 30 },
        new("tac-gia", "Tác giả", r => r.AuthorNames) { Sorts = true, Width = 30 },
    ])
    {
        UsualSort = ("luc", true), NarrowedBy = "kỳ, đơn vị hoặc tác giả",
    };

    /// <summary>With a word where the unit is no longer one of the portal's.</summary>
    public static string NameOf(EmulationRow row) => row.Subject.Gone ? $"{row.Subject.Name} (không còn trong hồ sơ cổng)" : row.Subject.Name;

    public static string WordsOf(EmulationWhat what) => what switch
    {
        EmulationWhat.Published => "Đăng lần đầu",
        EmulationWhat.Corrected => "Đính chính",
        _ => "Gỡ khỏi cổng",
    };
}
