using Portal.Core.Lists;

namespace Portal.Core.Royalties.Periods;

/// <summary>The columns of the list of royalty periods; the newest stands first until asked otherwise.</summary>
public static class RoyaltyPeriodList
{
    public const int PageSize = 36;
    public const string Path = "nhuan-but";
    public const string State = "trang-thai";

    /// <summary>Not a state of its own: what should have been paid by now.</summary>
    public const string OverdueCode = "qua-han-chi";

    public static ListShape<RoyaltyPeriodRow> Shape { get; } = new(Path, "Kỳ nhuận bút", [State],
    [
        new("ky", "Kỳ", r => r.Span.First) { Sorts = true, Always = true, DownFirst = true, InFile = r => r.Span.IsQuarter ? r.Span.Words : r.Span.First },
        new("trang-thai", "Trạng thái", r => r.State.Words) { Sorts = true },
        new("da-cham", "Đã chấm", r => r.Assessed) { Sorts = true, InFile = r => $"{r.Assessed}/{r.Works} đã chấm" },
        new("tong", "Tổng (đồng)", r => r.Total) { Sorts = true, DownFirst = true, Figures = true },
        new("han-chi", "Hạn chi", r => r.PayBy) { Sorts = true, Usual = false },
        new("ngay-chi", "Ngày chi", r => r.PaidOn) { Sorts = true, DownFirst = true },
    ])
    {
        UsualSort = ("ky", true),
    };

    /// <summary>A state as it stands in addresses: <c>dang-cham</c>.</summary>
    public static string CodeOf(PeriodState state) => VietnameseText.Slug(state.Words);

    /// <summary>What the list can be narrowed to.</summary>
    public static IEnumerable<(string Code, string Words)> States =>
        [.. PeriodLife.States.Select(s => (CodeOf(s), s.Words)), (OverdueCode, "Quá hạn chi")];

    public static Rows<RoyaltyPeriodRow> Narrow(IReadOnlyList<RoyaltyPeriodRow> all, ListAsk ask, int pageSize = PageSize)
    {
        var state = ask[State];
        var known = state is null || States.Any(s => s.Code == state);
        var rows = Shape.Arrange(all.Where(r => !known || state is null || (state == OverdueCode ? r.Overdue : CodeOf(r.State) == state)), ask, pageSize);
        return known ? rows : rows with
        {
            LeftOut = [.. rows.LeftOut, $"Trạng thái “{VietnameseText.Shorten(state!, 40)}” không có nên danh sách không lọc theo trạng thái."],
        };
    }
}
