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

    /// <summary>
    /// Spent by month and kind, and what was bound in the month and is not paid; what was spent before the start has a row and a column of its own, where
    /// there is something.
    /// </summary>
    public static SheetTable Months(string caption, BudgetFigures figures)
    {
        var before = figures.SpentBefore != Money.Zero;
        return new()
        {
            Caption = caption, Totals = true,
            Columns =
            [
                new("month", "Tháng", SheetColumnKind.Text, 18), new("royalty", "Nhuận bút (đồng)", SheetColumnKind.Money, 14) { Total = true },
                new("remuneration", "Thù lao (đồng)", SheetColumnKind.Money, 14) { Total = true },
                new("allowance", "Phụ cấp (đồng)", SheetColumnKind.Money, 14) { Total = true },
                .. before ? [new SheetColumn("before", "Chi trước khi dùng phần mềm (đồng)", SheetColumnKind.Money, 14) { Total = true }]
                    : Array.Empty<SheetColumn>(),
                new("spent", "Cộng đã chi (đồng)", SheetColumnKind.Money, 15)
                {
                    Total = true, Formula = "{royalty}+{remuneration}+{allowance}" + (before ? "+{before}" : ""),
                },
                new("bound", "Đã duyệt, chưa chi (đồng)", SheetColumnKind.Money, 15) { Total = true },
            ],
            Rows =
            [
                .. before ? [Row("Số đầu kỳ", new(0, Money.Zero, Money.Zero, Money.Zero, Money.Zero), figures.SpentBefore)] : Array.Empty<SheetRow>(),
                .. figures.Months.Select(m => Row(m.Words, m, before ? Money.Zero : null)),
            ],
        };
    }

    /// <param name="words">What the row is about.</param>
    /// <param name="month">Its money.</param>
    /// <param name="before">What was spent before the start; null where the table has no such column.</param>
    private static SheetRow Row(string words, BudgetMonth month, Money? before)
    {
        var spent = month.Spent + (before ?? Money.Zero);
        return before is { } early ? new([words, month.Royalty, month.Remuneration, month.Allowance, early, spent, month.Bound])
            : new([words, month.Royalty, month.Remuneration, month.Allowance, spent, month.Bound]);
    }

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
            .. figures.Has
                ? [new SheetRow(["Dự toán được giao", figures.Approved]), new SheetRow(["Bổ sung, điều chỉnh trong năm", figures.Changes]),
                    new SheetRow(["Tổng dự toán được sử dụng trong năm", figures.Budget])]
                : new[] { new SheetRow(["Dự toán được giao: chưa nhập", null]) },
            new([spentWords, figures.Spent]),
            new(["Trong đó: nhuận bút", figures.Months.Sum(m => m.Royalty)]), new(["Trong đó: thù lao", figures.Months.Sum(m => m.Remuneration)]),
            new(["Trong đó: phụ cấp", figures.Months.Sum(m => m.Allowance)]),
            new(["Trong đó: chi trước khi dùng phần mềm", figures.SpentBefore]),
            new(["Thuế thu nhập cá nhân đã khấu trừ (nằm trong số đã chi)", figures.Tax]),
            new(["Chi trả qua bảng lương (nằm trong số đã chi)", figures.Payroll]),
            new([boundWords, figures.BoundSum]),
            .. figures.Has ? [new SheetRow(["Dự toán còn lại", figures.Remaining])] : Array.Empty<SheetRow>(),
        ],
    };

    /// <summary>What was paid after the year's end and counts in it, by which rule and what the office goes by; nothing where there is none.</summary>
    public static IEnumerable<string> YearEnd(BudgetFigures figures)
    {
        if (figures.Months.FirstOrDefault(m => m.Month == BudgetMonth.YearEnd) is not { } late || figures.YearEnd is not { } rule) yield break;
        yield return $"Trong số đã chi có {late.Spent} chi từ 01/01/{figures.Year + 1} đến {Vietnamese.Date(rule.LastDayOf(figures.Year))}, trong thời gian "
            + $"chỉnh lý quyết toán năm {figures.Year}: {string.Join("; ", figures.Booked.Select(b => $"{b.Words} ({b.Ground})"))}. Căn cứ: {rule.Source}.";
    }

    /// <summary>Every leave to go beyond the budget, as the papers print it.</summary>
    public static IEnumerable<string> Leaves(BudgetFigures figures) =>
        figures.Leaves.Select(l => Vietnamese.Closed($"Dự toán năm {figures.Year} {BudgetWords.Allowed(l)}"));
}
