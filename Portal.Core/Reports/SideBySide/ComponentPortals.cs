using Portal.Core.Lists;

namespace Portal.Core.Reports.SideBySide;

/// <summary>What a component portal did in a span: counts alone, no names and no money, which are the ward's own.</summary>
/// <param name="PortalId">Its code.</param>
/// <param name="Name">As its profile calls it.</param>
/// <param name="Items">First published in the span.</param>
/// <param name="ItemsBefore">The same of the span before.</param>
/// <param name="OnTime">Of those in the span, published at or before their due moment.</param>
/// <param name="Late">Published after it.</param>
/// <param name="Corrections">Corrections published in the span.</param>
/// <param name="Withdrawals">Withdrawals in the span.</param>
/// <param name="LastAt">When something was last published for the first time, whenever that was, UTC; null for never.</param>
public sealed record ComponentPortal(
    string PortalId, string Name, int Items, int ItemsBefore, int OnTime, int Late, int Corrections, int Withdrawals, DateTime? LastAt)
{
    /// <summary>0.95 for 95 %; null where no item had a deadline.</summary>
    public decimal? OnTimeShare => OnTime + Late == 0 ? null : Math.Round((decimal)OnTime / (OnTime + Late), 3, MidpointRounding.AwayFromZero);
}

/// <summary>The component portals of a portal side by side, as a list.</summary>
public static class ComponentPortals
{
    public const string Path = "bao-cao/cac-cong";
    public const string Span = "ky";
    public const int PageSize = 200;

    public static ListShape<ComponentPortal> Shape { get; } = new("cac-cong", "Các cổng thành phần", [Span],
    [
        new("cong", "Cổng", r => r.Name) { Sorts = true, Always = true, Width = 50 },
        new("bai", "Tin, bài đã đăng", r => r.Items) { Sorts = true, DownFirst = true, Figures = true },
        new("ky-truoc", "Kỳ trước", r => r.ItemsBefore) { Sorts = true, DownFirst = true, Figures = true },
        new("ty-le", "Đúng hạn (%)", r => r.OnTimeShare * 100) { Sorts = true, DownFirst = true, Figures = true },
        new("dung-han", "Đúng hạn", r => r.OnTime) { Sorts = true, DownFirst = true, Figures = true },
        new("qua-han", "Quá hạn", r => r.Late) { Sorts = true, DownFirst = true, Figures = true },
        new("dinh-chinh", "Đính chính", r => r.Corrections) { Sorts = true, DownFirst = true, Figures = true },
        new("go", "Gỡ khỏi cổng", r => r.Withdrawals) { Sorts = true, DownFirst = true, Figures = true },
        new("lan-cuoi", "Lần đăng gần nhất", r => r.LastAt) { Sorts = true, DownFirst = true, Width = 18 },
    ])
    {
        UsualSort = ("cong", false),
    };
}
