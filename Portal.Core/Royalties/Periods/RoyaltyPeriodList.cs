using Portal.Core.Lists;

namespace Portal.Core.Royalties.Periods;

/// <summary>The columns of the list of royalty periods; the newest stands first until asked otherwise.</summary>
public static class RoyaltyPeriodList
{
    public const int PageSize = 36;

    public static ListShape<RoyaltyPeriodRow> Shape { get; } = new("nhuan-but", "Kỳ nhuận bút", [],
    [
        new("ky", "Kỳ", r => r.Month) { Sorts = true, Always = true, DownFirst = true },
        new("trang-thai", "Trạng thái", r => r.State.Words) { Sorts = true },
        new("da-cham", "Đã chấm", r => r.Assessed) { Sorts = true, InFile = r => $"{r.Assessed}/{r.Works} đã chấm" },
        new("tong", "Tổng (đồng)", r => r.Total) { Sorts = true, DownFirst = true, Figures = true },
        new("ngay-chi", "Ngày chi", r => r.PaidOn) { Sorts = true, DownFirst = true },
    ])
    {
        UsualSort = ("ky", true),
    };

    public static Rows<RoyaltyPeriodRow> Narrow(IReadOnlyList<RoyaltyPeriodRow> all, ListAsk ask, int pageSize = PageSize) =>
        Shape.Arrange(all, ask, pageSize);
}
