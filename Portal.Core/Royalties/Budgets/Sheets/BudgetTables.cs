using Portal.Core.Papers.Sheets;

namespace Portal.Core.Royalties.Budgets.Sheets;

/// <summary>The tables that the papers of a budget share.</summary>
internal static class BudgetTables
{
    /// <summary>The caption of the months, which the drawings name as their source.</summary>
    public const string ByMonth = "II. Theo tháng và theo loại";

    /// <summary>Approved and changed, each with its paper; the total is the budget. Leave is no money and stands in a note.</summary>
    public static SheetTable Entries(string caption, IReadOnlyList<BudgetEntryRow> entries) => new()
    {
        Caption = caption, Totals = true, EmptySentence = "Chưa có dự toán được giao.",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5), new("what", "Nội dung", SheetColumnKind.Text, 24),
            new("paper", "Văn bản", SheetColumnKind.Text, 22), new("day", "Ngày văn bản", SheetColumnKind.Date, 12),
            new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 15) { Total = true },
        ],
        Rows = entries.Where(e => e.State == BudgetEntryState.Confirmed && e.Kind != BudgetEntryKind.Leave)
            .Select((e, i) => new SheetRow([i + 1, BudgetWords.Of(e.Kind) + (e.Reason is { } why ? $": {why}" : ""), e.PaperNumber, e.PaperOn, e.Amount]))
            .ToList(),
    };

    /// <summary>Spent by month and kind, and what was bound in the month and is not paid; what was spent before the start has a row of its own.</summary>
    public static SheetTable Months(string caption, BudgetFigures figures) => new()
    {
        Caption = caption, Totals = true,
        Columns =
        [
            new("month", "Tháng", SheetColumnKind.Text, 18), new("royalty", "Nhuận bút (đồng)", SheetColumnKind.Money, 14) { Total = true },
            new("remuneration", "Thù lao (đồng)", SheetColumnKind.Money, 14) { Total = true },
            new("allowance", "Phụ cấp (đồng)", SheetColumnKind.Money, 14) { Total = true },
            new("before", "Chi trước khi dùng phần mềm (đồng)", SheetColumnKind.Money, 14) { Total = true },
            new("spent", "Cộng đã chi (đồng)", SheetColumnKind.Money, 15) { Total = true, Formula = "{royalty}+{remuneration}+{allowance}+{before}" },
            new("bound", "Đã duyệt, chưa chi (đồng)", SheetColumnKind.Money, 15) { Total = true },
        ],
        Rows =
        [
            .. figures.SpentBefore == Money.Zero ? Array.Empty<SheetRow>()
                : [new(["Số đầu kỳ", Money.Zero, Money.Zero, Money.Zero, figures.SpentBefore, figures.SpentBefore, Money.Zero])],
            .. figures.Months.Select(m => new SheetRow([$"Tháng\u00A0{m.Month}", m.Royalty, m.Remuneration, m.Allowance, Money.Zero, m.Spent, m.Bound])),
        ],
    };

    /// <summary>What is bound, line by line.</summary>
    public static SheetTable Bound(string caption, BudgetFigures figures) => new()
    {
        Caption = caption, Totals = true, EmptySentence = "Không còn khoản nào đã duyệt mà chưa chi.",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5), new("what", "Khoản", SheetColumnKind.Text, 36), new("day", "Ngày duyệt", SheetColumnKind.Date, 12),
            new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 15) { Total = true },
        ],
        Rows = figures.Bound.Select((b, i) => new SheetRow([i + 1, b.Words, b.On, b.Amount])).ToList(),
    };

    /// <summary>The account of the year, line by line; its figures are all sums of the other tables.</summary>
    public static SheetTable Account(string caption, BudgetFigures figures, string spentWords, string boundWords) => new()
    {
        Caption = caption,
        Columns = [new("what", "Chỉ tiêu", SheetColumnKind.Text, 44), new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 16)],
        Rows =
        [
            new(["Dự toán được giao", figures.Approved ?? Money.Zero]), new(["Bổ sung, điều chỉnh trong năm", figures.Changes]),
            new(["Tổng dự toán được sử dụng trong năm", figures.Budget]), new([spentWords, figures.Spent]),
            new(["Trong đó: nhuận bút", figures.Months.Sum(m => m.Royalty)]), new(["Trong đó: thù lao", figures.Months.Sum(m => m.Remuneration)]),
            new(["Trong đó: phụ cấp", figures.Months.Sum(m => m.Allowance)]),
            new(["Trong đó: chi trước khi dùng phần mềm", figures.SpentBefore]),
            new(["Thuế thu nhập cá nhân đã khấu trừ (nằm trong số đã chi)", figures.Tax]),
            new(["Chi trả qua bảng lương (nằm trong số đã chi)", figures.Payroll]),
            new([boundWords, figures.BoundSum]), new(["Dự toán còn lại", figures.Remaining]),
        ],
    };

    /// <summary>Every leave to go beyond the budget, as the papers print it.</summary>
    public static IEnumerable<string> Leaves(BudgetFigures figures) =>
        figures.Leaves.Select(l => Vietnamese.Closed($"Dự toán năm {figures.Year} {BudgetWords.Allowed(l)}"));
}
