using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Budgets.Sheets;

/// <summary>How a year's budget stands (tình hình sử dụng kinh phí): account, months, what is bound, the papers it rests on.</summary>
public static class BudgetSheet
{
    public static Sheet Of(PortalProfile profile, BudgetDetail detail) => new()
    {
        Head = SheetHeads.Of(profile, detail.Today, TreasuryUse.Both),
        Title = "Tình hình sử dụng dự toán nhuận bút, thù lao, phụ cấp",
        Subtitle = $"Năm {detail.Figures.Year}, tính đến ngày {Vietnamese.Date(detail.Today)}",
        Charts = BudgetCharts.Of(detail.Figures, detail.Today),
        Tables =
        [
            BudgetTables.Account("I. Tổng hợp", detail.Figures, "Đã chi", "Đã duyệt, chưa chi"),
            BudgetTables.Months(BudgetTables.ByMonth, detail.Figures), BudgetTables.Bound("III. Đã duyệt, chưa chi", detail.Figures),
            BudgetTables.Entries("IV. Dự toán được giao", detail.Entries),
        ],
        Notes = [.. detail.Notes, .. detail.Figures.Remaining < Money.Zero ? [] : BudgetTables.Leaves(detail.Figures), .. BudgetTables.YearEnd(detail.Figures)],
        Signatures = SheetHeads.Signatures(profile),
    };
}

/// <summary>
/// Quyết toán of a year: spent by month and kind, tax withheld, what is owed and goes to the next year. Approved + changes = spent + carried + remaining.
/// </summary>
public static class SettlementSheet
{
    internal static Sheet Of(PortalProfile profile, BudgetFigures figures, IReadOnlyList<BudgetEntry> entries, DateOnly day, ReplacedPaper? replaced)
    {
        var rows = entries.Where(e => e.State == BudgetEntryState.Confirmed).OrderBy(e => e.PaperOn).ThenBy(e => e.Id).Select(BudgetEntryRow.Of).ToList();
        return new Sheet
        {
            Head = SheetHeads.Of(profile, day, TreasuryUse.Both),
            Title = "Quyết toán kinh phí nhuận bút, thù lao, phụ cấp",
            Subtitle = $"Năm {figures.Year}",
            Charts = BudgetCharts.Of(figures, day),
            Tables =
            [
                BudgetTables.Account("I. Tổng hợp", figures, "Số đề nghị quyết toán", $"Còn phải chi, chuyển sang năm {figures.Year + 1}"),
                BudgetTables.Months(BudgetTables.ByMonth, figures), BudgetTables.Bound($"III. Còn phải chi, chuyển sang năm {figures.Year + 1}", figures),
                BudgetTables.Entries("IV. Dự toán được giao", rows),
            ],
            AmountInWordsOf = figures.Spent,
            AmountColumn = "spent",
            Notes =
            [
                .. replaced is null ? Array.Empty<string>() : [replaced.Sentence],
                $"Số tiền bằng chữ là số đề nghị quyết toán. Khoản còn phải chi là khoản đã duyệt mà đến ngày 31/12/{figures.Year} chưa chi"
                    + (figures.Months.Any(m => m.Month == BudgetMonth.YearEnd) ? " và không chi trong thời gian chỉnh lý, " : ", ")
                    + $"được tính vào dự toán của năm có ngày chi, từ năm {figures.Year + 1}.",
                .. BudgetTables.YearEnd(figures),
                .. figures.Remaining < Money.Zero ? [BudgetWords.Over(figures, -figures.Remaining)] : BudgetTables.Leaves(figures),
            ],
            Signatures = SheetHeads.Signatures(profile),
        };
    }
}
