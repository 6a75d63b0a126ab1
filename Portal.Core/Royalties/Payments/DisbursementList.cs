using System.Globalization;
using Portal.Core.Lists;
using Portal.Core.Royalties.Payments.Plans;

namespace Portal.Core.Royalties.Payments;

/// <summary>The columns of the list of disbursements; the newest stands first until asked otherwise.</summary>
public static class DisbursementList
{
    public const int PageSize = 36;
    public const string Path = "nhuan-but/chi-tra";
    public const string Year = "nam";
    public const string Net = "thuc-linh";
    public const string Payroll = "bang-luong";

    public static ListShape<DisbursementRow> Shape { get; } = new("lan-chi", "Các lần chi", [Year],
    [
        new("lan-chi", "Lần chi", r => Vietnamese.Capital(r.Words)) { Always = true },
        new("tinh-trang", "Tình trạng", r => PlanWords.Of(r.State)),
        new("ngay-chi", "Ngày chi", r => r.PaidOn) { Sorts = true, DownFirst = true },
        new("ky", "Các kỳ", r => r.Periods) { Width = 30 },
        new("ty-le", "Tỷ lệ", r => Vietnamese.Number(r.Percent) + "%"),
        new("nguoi", "Người nhận", r => r.Payees) { Sorts = true, Figures = true },
        new("tong", "Tổng (đồng)", r => r.Gross) { Sorts = true, DownFirst = true, Figures = true },
        new("thue", "Thuế TNCN (đồng)", r => r.Tax) { Figures = true },
        new(Net, "Thực lĩnh (đồng)", r => r.Net) { Sorts = true, DownFirst = true, Figures = true },
        new(Payroll, "Chuyển bảng lương (đồng)", r => r.Payroll) { Figures = true, Usual = false },
        new("con-no", "Còn nợ (đồng)", r => r.Owed) { Figures = true, Usual = false },
        new("nguoi-ghi", "Người ghi nhận", r => r.PaidByName) { Usual = false, Width = 24 },
    ])
    {
        UsualSort = ("ngay-chi", true),
    };

    /// <summary>
    /// The columns in which each row adds up: gross, without tax and without what the payroll pays, is what payees get here. So the payroll comes with the net
    /// where it pays anything.
    /// </summary>
    public static IReadOnlyList<string> AddingUp(IReadOnlyList<string>? columns, IReadOnlyList<DisbursementRow> rows) =>
        (columns ?? Shape.UsualColumns) is var codes && codes.Contains(Net) && rows.Any(r => r.Payroll > Money.Zero) ? [.. codes.Union([Payroll])] : codes;

    public static IEnumerable<(string Code, string Words)> Years(IEnumerable<DisbursementRow> all) =>
        all.Select(r => r.PaidOn.Year).Distinct().OrderDescending().Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => (y, "Năm " + y));

    public static Rows<DisbursementRow> Narrow(IReadOnlyList<DisbursementRow> all, ListAsk ask, int pageSize = PageSize)
    {
        var year = ask[Year];
        var known = year is null || Years(all).Any(y => y.Code == year);
        var rows = Shape.Arrange(all.Where(r => !known || year is null || r.PaidOn.Year.ToString(CultureInfo.InvariantCulture) == year), ask, pageSize);
        return known ? rows : rows with
        {
            LeftOut = [.. rows.LeftOut, $"Năm “{VietnameseText.Shorten(year!, 40)}” không có lần chi nào nên danh sách không lọc theo năm."],
        };
    }
}
