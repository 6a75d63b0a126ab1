using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>What one payee got in a year, by quarters of the days of payment.</summary>
internal sealed record PayeeYearRow(
    string Name, string? TaxCode, PayeeKind Kind, bool Committed, IReadOnlyList<Money> Gross, IReadOnlyList<Money> Tax, Money Payroll);

/// <summary>
/// Tổng hợp theo người nhận: gross and tax of each payee by quarter and year, for the quarterly declaration and the yearly one. Sums by quarter add
/// up to the year in every row.
/// </summary>
internal static class PayeeYearsSheet
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    private static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("no", "STT", SheetColumnKind.Integer, 5),
        new("name", "Họ và tên", SheetColumnKind.Text, 20),
        new("tax-code", "Số định danh/MST", SheetColumnKind.Text, 14),
        new("kind", "Đối tượng", SheetColumnKind.Text, 14),
        .. Quarters.Select((q, i) => new SheetColumn($"gross{i}", $"Quý {q}: tổng (đồng)", SheetColumnKind.Money, 11) { Total = true }),
        new("gross", "Cả năm: tổng (đồng)", SheetColumnKind.Money, 12) { Total = true, Formula = "{gross0}+{gross1}+{gross2}+{gross3}" },
        .. Quarters.Select((q, i) => new SheetColumn($"tax{i}", $"Quý {q}: thuế (đồng)", SheetColumnKind.Money, 10) { Total = true }),
        new("tax", "Cả năm: thuế (đồng)", SheetColumnKind.Money, 11) { Total = true, Formula = "{tax0}+{tax1}+{tax2}+{tax3}" },
        new("payroll", "Trong đó chuyển bảng lương (đồng)", SheetColumnKind.Money, 11) { Total = true },
        new("commitment", "Cam kết", SheetColumnKind.Text, 8),
    ];

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
                Columns = Columns, Totals = true, EmptySentence = "Chưa chi khoản nào trong năm.",
                Rows = rows.Select((r, i) => new SheetRow([i + 1, r.Name, r.TaxCode, PayeeKindWords.Short(r.Kind), .. r.Gross.Cast<object?>(), r.Gross.Sum(),
                    .. r.Tax.Cast<object?>(), r.Tax.Sum(), r.Payroll, r.Committed ? "Có" : null])).ToList(),
            },
        ],
        Notes = ["Tính theo ngày chi trả.", .. masked ? ["Số định danh, mã số thuế trên bản này đã được che bớt."] : Array.Empty<string>()],
        Signatures = SheetHeads.Signatures(),
    };
}
