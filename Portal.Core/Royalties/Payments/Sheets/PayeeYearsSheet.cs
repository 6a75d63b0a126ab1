using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>What one payee got in a year, by quarters of the days of payment.</summary>
internal sealed record PayeeYearRow(
    string Name, string? TaxCode, PayeeKind Kind, bool Committed, IReadOnlyList<Money> Gross, IReadOnlyList<Money> Tax, Money Payroll)
{
    /// <summary>Paid and withheld in that year before the office began with the software; no day is known of it, so no quarter.</summary>
    public Money OpeningPaid { get; init; }
    public Money OpeningWithheld { get; init; }
}

/// <summary>
/// Tổng hợp theo người nhận: gross and tax of each payee by quarter and year, for the quarterly declaration and the yearly one. Sums by quarter add
/// up to the year in every row.
/// </summary>
internal static class PayeeYearsSheet
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <summary>The time before the start has columns of its own in the year of the start, and no others.</summary>
    private static List<SheetColumn> Columns(bool opening)
    {
        var (before, plus) = (opening ? "{gross-before}+" : "", opening ? "{tax-before}+" : "");
        List<SheetColumn> columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5),
            new("name", "Họ và tên", SheetColumnKind.Text, 20),
            new("tax-code", "Số định danh/MST", SheetColumnKind.Text, 14),
            new("kind", "Đối tượng", SheetColumnKind.Text, 14),
        ];
        if (opening) columns.Add(new("gross-before", "Trước khi dùng phần mềm: tổng (đồng)", SheetColumnKind.Money, 11) { Total = true });
        columns.AddRange(Quarters.Select((q, i) => new SheetColumn($"gross{i}", $"Quý {q}: tổng (đồng)", SheetColumnKind.Money, 11) { Total = true }));
        columns.Add(new("gross", "Cả năm: tổng (đồng)", SheetColumnKind.Money, 12) { Total = true, Formula = before + "{gross0}+{gross1}+{gross2}+{gross3}" });
        if (opening) columns.Add(new("tax-before", "Trước khi dùng phần mềm: thuế (đồng)", SheetColumnKind.Money, 11) { Total = true });
        columns.AddRange(Quarters.Select((q, i) => new SheetColumn($"tax{i}", $"Quý {q}: thuế (đồng)", SheetColumnKind.Money, 10) { Total = true }));
        columns.Add(new("tax", "Cả năm: thuế (đồng)", SheetColumnKind.Money, 11) { Total = true, Formula = plus + "{tax0}+{tax1}+{tax2}+{tax3}" });
        columns.Add(new("payroll", "Trong đó chuyển bảng lương (đồng)", SheetColumnKind.Money, 11) { Total = true });
        columns.Add(new("commitment", "Cam kết", SheetColumnKind.Text, 8));
        return columns;
    }

    private static SheetRow Row(PayeeYearRow row, int i, bool opening)
    {
        List<object?> cells = [i + 1, row.Name, row.TaxCode, PayeeKindWords.Short(row.Kind)];
        if (opening) cells.Add(row.OpeningPaid);
        cells.AddRange([.. row.Gross.Cast<object?>(), row.Gross.Sum() + row.OpeningPaid]);
        if (opening) cells.Add(row.OpeningWithheld);
        cells.AddRange([.. row.Tax.Cast<object?>(), row.Tax.Sum() + row.OpeningWithheld, row.Payroll, row.Committed ? "Có" : null]);
        return new(cells);
    }

    private static bool HasOpening(IEnumerable<PayeeYearRow> rows) => rows.Any(r => r.OpeningPaid != Money.Zero);

    public static Sheet Of(PortalProfile profile, int year, IReadOnlyList<PayeeYearRow> rows, DateOnly today, bool masked) => new()
    {
        Head = SheetHeads.Of(profile, today),
        Title = "Tổng hợp chi trả và khấu trừ thuế theo người nhận",
        Subtitle = $"Năm {year}",
        Landscape = true,
        Tables =
        [
            new SheetTable
            {
                Columns = Columns(HasOpening(rows)), Totals = true, EmptySentence = "Chưa chi khoản nào trong năm.",
                Rows = rows.Select((r, i) => Row(r, i, HasOpening(rows))).ToList(),
            },
        ],
        Notes =
        [
            "Tính theo ngày chi trả.",
            .. HasOpening(rows) ? ["Trước khi dùng phần mềm: số đã chi và đã khấu trừ trong năm theo sổ cũ, đã được xác nhận, không chia theo quý."]
                : Array.Empty<string>(),
            .. masked ? ["Số định danh, mã số thuế trên bản này đã được che bớt."] : Array.Empty<string>(),
        ],
        Signatures = SheetHeads.Signatures(profile),
    };
}
