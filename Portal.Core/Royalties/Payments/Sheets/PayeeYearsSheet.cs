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

    /// <summary>Who it is, then one amount by quarters and for the year; the time before the start has a column in the year of the start alone.</summary>
    private static List<SheetColumn> Columns(string key, string what, bool opening)
    {
        List<SheetColumn> columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5),
            new("name", opening ? "Họ và tên, số định danh/MST, đối tượng" : "Họ và tên", SheetColumnKind.Text, 20),
        ];
        // Beside one more column of money the code, and whether somebody is resident, stand under the name
        if (!opening) columns.AddRange([new("tax-code", "Số định danh/MST", SheetColumnKind.Text, 14), new("kind", "Đối tượng", SheetColumnKind.Text, 14)]);
        else columns.Add(new(key + "-before", $"Trước khi dùng phần mềm: {what} (đồng)", SheetColumnKind.Money, 12) { Total = true });
        columns.AddRange(Quarters.Select((q, i) => new SheetColumn($"{key}{i}", $"Quý {q}: {what} (đồng)", SheetColumnKind.Money, 12) { Total = true }));
        columns.Add(new(key, $"Cả năm: {what} (đồng)", SheetColumnKind.Money, 13)
        {
            Total = true, Formula = (opening ? $"{{{key}-before}}+" : "") + string.Join('+', Quarters.Select((_, i) => $"{{{key}{i}}}")),
        });
        return columns;
    }

    private static List<object?> Cells(PayeeYearRow row, int i, bool opening, IReadOnlyList<Money> quarters, Money before)
    {
        var kind = PayeeKindWords.Short(row.Kind);
        string?[] who = [row.Name, row.TaxCode, kind];
        List<object?> cells = opening ? [i + 1, string.Join('\n', who.OfType<string>()), before] : [i + 1, .. who];
        cells.AddRange([.. quarters.Cast<object?>(), quarters.Sum() + before]);
        return cells;
    }

    /// <summary>Income and tax in a table each: side by side they would leave no type that can be read.</summary>
    private static SheetTable Income(IReadOnlyList<PayeeYearRow> rows) => new()
    {
        Caption = "I. Tổng chi trả", Totals = true, EmptySentence = "Chưa chi khoản nào trong năm.",
        Columns = [.. Columns("gross", "tổng", HasOpening(rows)),
            new("payroll", "Trong đó chuyển bảng lương (đồng)", SheetColumnKind.Money, 12) { Total = true }],
        Rows = rows.Select((r, i) => new SheetRow([.. Cells(r, i, HasOpening(rows), r.Gross, r.OpeningPaid), r.Payroll])).ToList(),
    };

    private static SheetTable Withheld(IReadOnlyList<PayeeYearRow> rows) => new()
    {
        Caption = "II. Thuế đã khấu trừ", Totals = true, EmptySentence = "Chưa khấu trừ khoản thuế nào trong năm.",
        Columns = [.. Columns("tax", "thuế", HasOpening(rows)), new("commitment", "Cam kết", SheetColumnKind.Text, 8)],
        Rows = rows.Select((r, i) => new SheetRow([.. Cells(r, i, HasOpening(rows), r.Tax, r.OpeningWithheld), r.Committed ? "Có" : null])).ToList(),
    };

    private static bool HasOpening(IEnumerable<PayeeYearRow> rows) => rows.Any(r => r.OpeningPaid != Money.Zero);

    public static Sheet Of(PortalProfile profile, int year, IReadOnlyList<PayeeYearRow> rows, DateOnly today, bool masked) => new()
    {
        Head = SheetHeads.Of(profile, today),
        Title = "Tổng hợp chi trả và khấu trừ thuế theo người nhận",
        Subtitle = $"Năm {year}",
        Landscape = true,
        Tables = [Income(rows), Withheld(rows)],
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
