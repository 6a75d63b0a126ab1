using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>Vietnamese words and sentences of budgets and allowances, the same on screens and papers.</summary>
public static class BudgetWords
{
    public static string Of(BudgetEntryKind kind) => kind switch
    {
        BudgetEntryKind.Approved => "Dự toán được giao",
        BudgetEntryKind.Change => "Bổ sung, điều chỉnh dự toán",
        BudgetEntryKind.Leave => "Cho phép vượt dự toán",
        BudgetEntryKind.Correction => "Đính chính số đã nhập",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(BudgetEntryState state) => state switch
    {
        BudgetEntryState.Waiting => "Chờ xác nhận",
        BudgetEntryState.Confirmed => "Đã xác nhận",
        BudgetEntryState.Left => "Không dùng",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(AllowanceStatus status) => status switch
    {
        AllowanceStatus.Returned => "Trả lại, chờ lập lại",
        AllowanceStatus.Prepared => "Đã lập, chờ duyệt",
        AllowanceStatus.Approved => "Đã duyệt, chờ chi",
        AllowanceStatus.Paid => "Đã chi",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Printed on the sheet of whatever goes beyond the budget: by how much, and by which papers it may.</summary>
    public static string Over(BudgetFigures figures, Money over) =>
        $"{BudgetAnswer.OverStart}{figures.Year} ({figures.Budget}) là {over}" + (figures.Leaves.Count == 0 ? ", chưa có văn bản cho phép."
            : $"; {string.Join(" ", figures.Leaves.Select(l => Vietnamese.Closed(Allowed(l))))}");

    /// <summary>The paper of a leave, who signed it, and why; the first day of leave typed before papers were asked for stands alone.</summary>
    public static string Allowed(BudgetLeave leave) => (leave.PaperNumber is { } number
        ? $"được cho phép vượt {leave.Amount} theo văn bản số {number} ngày {Vietnamese.Date(leave.PaperOn)}"
            + (leave.Signer is { } signer ? $" của {signer}" : "")
        : $"được cho phép vượt {leave.Amount} ngày {Vietnamese.Date(leave.PaperOn)}") + $". Lý do: {leave.Reason}";

    public static string NoBudget(int year) => $"Chưa nhập dự toán được giao năm {year} nên chưa có mức để cảnh báo hay ngăn vượt.";

    /// <summary>What anybody who binds or spends money of the year should read first; empty where all is well.</summary>
    public static IReadOnlyList<string> Notes(BudgetFigures figures, DateOnly today)
    {
        if (!figures.Has) return [NoBudget(figures.Year)];
        var notes = new List<string>();
        if (figures.Remaining < Money.Zero) notes.Add(Over(figures, -figures.Remaining));
        else if (figures.Remaining == Money.Zero) notes.Add($"Dự toán năm {figures.Year} đã dùng hết: không thể duyệt chi thêm.");
        else if (figures.UsedPercent >= figures.WarnPercent)
            notes.Add($"Số đã chi và đã duyệt chờ chi bằng {Vietnamese.Number(figures.UsedPercent.Value)}% dự toán năm {figures.Year}; "
                + $"còn lại {figures.Remaining}.");
        if (figures.RunsOutIn(today) is { } month) notes.Add($"Theo mức dùng bình quân mỗi ngày từ đầu năm, dự toán hết trong tháng {month}/{figures.Year}.");
        return notes;
    }
}
