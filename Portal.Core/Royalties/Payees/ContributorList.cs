using Portal.Core.Lists;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payees;

/// <summary>The columns of the list of contributors and what narrows it; in alphabetical order until asked otherwise.</summary>
public static class ContributorList
{
    public const string Words = "tu";
    public const string Unit = "don-vi";
    public const string State = "trang-thai";
    public const int PageSize = 25;

    public static readonly IReadOnlyList<(string Code, string Words)> States =
        [("dang", "Đang cộng tác"), ("ngung", "Đã ngừng"), ("cho", "Chờ xác nhận"), ("chua", "Chưa xác nhận")];

    public static ListShape<ContributorRow> Shape { get; } = new("cong-tac-vien", "Cộng tác viên", [Words, Unit, State],
    [
        new("ten", "Họ và tên", r => r.FullName) { Sorts = true, Always = true, InFile = NameInFile, Width = 34 },
        new("but-danh", "Bút danh", r => r.PenName) { Sorts = true, Usual = false },
        new("don-vi", "Đơn vị", UnitOf) { Sorts = true, Width = 24 },
        new("doi-tuong", "Đối tượng chi trả", r => PayeeKindWords.Short(r.Kind)) { Sorts = true, Width = 24 },
        new("ma-so", "Số định danh/MST", r => r.TaxCodeMasked ?? "Chưa có") { Width = 18 },
        new("tai-khoan", "Tài khoản", r => r.PayBy == PayBy.Cash ? PayeeWords.Of(r.PayBy)
            : r.BankMasked is { } account ? $"{account} {r.BankName}" : "Chưa có") { Width = 30 },
        new("cam-ket", "Cam kết thuế đến", r => r.CommitmentUntil) { Sorts = true, Usual = false },
        new("dang-nhap", "Tài khoản đăng nhập", r => r.UserName) { Sorts = true, Usual = false },
        new("trang-thai", "Trạng thái", r => StateOf(r).Words) { Sorts = true, InFile = StateInFile, Width = 28 },
    ])
    {
        UsualSort = ("ten", false),
    };

    /// <summary>The one thing to know first: what waits for a second person, then whether somebody still contributes.</summary>
    public static (string Code, string Words) StateOf(ContributorRow row) =>
        row.Waiting is not null ? States[2] : row.AwaitsConfirmation ? States[3] : row.Active ? States[0] : States[1];

    public static Rows<ContributorRow> Narrow(IReadOnlyList<ContributorRow> all, ListAsk ask, int pageSize = PageSize)
    {
        var leftOut = new List<string>();
        var (unit, state) = (ask[Unit], ask[State]);
        if (unit is not null && all.All(r => r.UnitName != unit))
        {
            unit = null;
            leftOut.Add("Không có cộng tác viên nào của đơn vị trong bộ lọc nên danh sách không lọc theo đơn vị.");
        }
        if (state is not null && States.All(s => s.Code != state))
        {
            leftOut.Add($"Trạng thái “{VietnameseText.Shorten(state, 40)}” không hợp lệ nên danh sách không lọc theo điều kiện này.");
            state = null;
        }
        var rows = Shape.Arrange(all.Where(r => (unit is null || r.UnitName == unit) && (state is null || Is(r, state))
            && ListArrange.Holds(ask[Words], r.FullName, r.PenName, r.UnitName, r.UserName)), ask, pageSize);
        return rows with { LeftOut = [.. leftOut, .. rows.LeftOut] };
    }

    public static string UnitOf(ContributorRow row) => row.UnitName ?? "Ngoài đơn vị";

    private static string NameInFile(ContributorRow row) => row.PenName is { } pen ? $"{row.FullName} ({pen})" : row.FullName;

    /// <summary>Both chips of the screen: whether somebody still contributes, then what waits.</summary>
    private static string StateInFile(ContributorRow row)
    {
        var (own, first) = ((row.Active ? States[0] : States[1]).Words, StateOf(row).Words);
        return own == first ? own : $"{own}; {first}";
    }

    /// <summary>Somebody whose change waits contributes, or has stopped, all the same.</summary>
    private static bool Is(ContributorRow row, string state) => state switch
    {
        "dang" => row.Active,
        "ngung" => !row.Active,
        _ => StateOf(row).Code == state,
    };
}
