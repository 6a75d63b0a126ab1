using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Bảng kê khấu trừ thuế: everybody of whom tax was withheld, falls due or is carried on, and those a commitment spared, who are declared at the
/// end of the year all the same. Due + carried in = withheld + carried out in every row and in the total.
/// </summary>
public static class WithholdingList
{
    public static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("no", "STT", SheetColumnKind.Integer, 5),
        new("name", "Họ và tên", SheetColumnKind.Text, 22),
        new("tax-code", "Số định danh/MST", SheetColumnKind.Text, 15),
        new("kind", "Đối tượng", SheetColumnKind.Text, 16),
        new("gross", "Thu nhập chịu thuế (đồng)", SheetColumnKind.Money, 13) { Total = true },
        new("due", "Thuế phát sinh (đồng)", SheetColumnKind.Money, 12) { Total = true },
        new("in", "Thuế lần trước chuyển sang (đồng)", SheetColumnKind.Money, 12) { Total = true },
        new("tax", "Đã khấu trừ (đồng)", SheetColumnKind.Money, 12) { Total = true },
        new("out", "Chuyển lần sau (đồng)", SheetColumnKind.Money, 12) { Total = true, Formula = "{due}+{in}-{tax}" },
        new("ground", "Căn cứ", SheetColumnKind.Text, 30),
    ];

    public static bool Holds(PayeeRow row) => !row.ToPayroll && row.Kind != PayeeKind.Organisation
        && (row.Tax > Money.Zero || row.TaxDue > Money.Zero || row.CarriedTaxIn > Money.Zero || row.Committed);

    public static Sheet Of(DisbursementAbout about, IReadOnlyList<PayeeRow> payees, bool masked)
    {
        var rows = payees.Where(Holds).ToList();
        return new Sheet
        {
            Head = SheetHeads.Of(about.Profile, about.PaperOn),
            Title = "Bảng kê khấu trừ thuế thu nhập cá nhân",
            Subtitle = about.Subtitle,
            Landscape = true,
            Tables =
            [
                new SheetTable
                {
                    Columns = Columns, Totals = true, EmptySentence = "Không có khoản thuế nào phải khấu trừ.",
                    Rows = rows.Select((p, i) => new SheetRow([i + 1, PaymentSheet.NameOf(p), p.TaxCode, PayeeKindWords.Short(p.Kind), p.Gross, p.TaxDue,
                        p.CarriedTaxIn, p.Tax, p.CarriedTaxOut, p.TaxWords])).ToList(),
                },
            ],
            AmountInWordsOf = rows.Sum(p => p.Tax),
            AmountColumn = "tax",
            Notes =
            [
                .. about.Replaced, about.DayWords,
                .. rows.Any(p => p.Committed) ? ["Người có bản cam kết chưa bị khấu trừ nhưng vẫn kê khai khi quyết toán năm."] : Array.Empty<string>(),
                .. masked ? ["Số định danh, mã số thuế trên bản này đã được che bớt; bản ghi đầy đủ do kế toán xuất."] : Array.Empty<string>(),
            ],
            Signatures = SheetHeads.Signatures(about.Profile),
        };
    }
}
