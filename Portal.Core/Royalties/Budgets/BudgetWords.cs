namespace Portal.Core.Royalties.Budgets;

/// <summary>Vietnamese words and sentences of budgets and allowances, the same on screens and papers.</summary>
public static class BudgetWords
{
    public static string Of(BudgetEntryKind kind) => kind switch
    {
        BudgetEntryKind.Approved => "Kinh phí được duyệt",
        BudgetEntryKind.Change => "Điều chỉnh kinh phí",
        BudgetEntryKind.Leave => "Cho phép vượt kinh phí",
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

    /// <summary>Printed on the sheet of whatever goes beyond the budget by leave.</summary>
    public static string Over(int year, Money over, Money budget) =>
        $"Vượt kinh phí được duyệt năm {year} ({budget}) là {over}, theo cho phép có lý do của người có thẩm quyền ghi ở sổ kinh phí.";

    public static string NoBudget(int year) => $"Chưa nhập kinh phí được duyệt năm {year} nên chưa có mức để cảnh báo hay ngăn vượt.";

    /// <summary>What anybody who binds or spends money of the year should read first; empty where all is well.</summary>
    public static IReadOnlyList<string> Notes(BudgetFigures figures, DateOnly today)
    {
        if (!figures.Has) return [NoBudget(figures.Year)];
        var notes = new List<string>();
        if (figures.Remaining < Money.Zero) notes.Add(Over(figures.Year, -figures.Remaining, figures.Budget));
        else if (figures.Remaining == Money.Zero) notes.Add($"Kinh phí năm {figures.Year} đã dùng hết: không thể cam kết thêm.");
        else if (figures.UsedPercent >= figures.WarnPercent)
            notes.Add($"Đã chi và cam kết {Vietnamese.Number(figures.UsedPercent.Value)}% kinh phí năm {figures.Year}; còn lại {figures.Remaining}.");
        if (figures.RunsOutIn(today) is { } month) notes.Add($"Theo mức dùng bình quân từ đầu năm, kinh phí hết trong tháng {month}/{figures.Year}.");
        return notes;
    }
}
