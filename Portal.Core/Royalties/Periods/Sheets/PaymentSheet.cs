using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Periods.Sheets;

/// <summary>
/// Bảng kê chi trả nhuận bút, thù lao: one row a payee; royalty + remuneration = gross and gross − tax = net in every row and
/// in the total.
/// </summary>
public static class PaymentSheet
{
    public static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("no", "STT", SheetColumnKind.Integer, 5),
        new("name", "Họ và tên", SheetColumnKind.Text, 22),
        new("unit", "Đơn vị", SheetColumnKind.Text, 14),
        new("tax-code", "Số định danh/MST", SheetColumnKind.Text, 14),
        new("works", "Số tin, bài", SheetColumnKind.Integer, 6) { Total = true },
        new("royalty", "Nhuận bút (đồng)", SheetColumnKind.Money, 12) { Total = true },
        new("remuneration", "Thù lao (đồng)", SheetColumnKind.Money, 11) { Total = true },
        new("gross", "Tổng (đồng)", SheetColumnKind.Money, 12) { Total = true, Formula = "{royalty}+{remuneration}" },
        new("tax", "Thuế TNCN (đồng)", SheetColumnKind.Money, 11) { Total = true },
        new("net", "Thực lĩnh (đồng)", SheetColumnKind.Money, 12) { Total = true, Formula = "{gross}-{tax}" },
        new("account", "Số tài khoản, ngân hàng", SheetColumnKind.Text, 18),
        new("sign", "Ký nhận", SheetColumnKind.Text, 11) { ByHand = true },
    ];

    /// <summary>The sheet of these payees; it says so where citizen ids, tax codes and accounts are <paramref name="masked"/>.</summary>
    public static Sheet Of(PortalProfile profile, RoyaltyPeriod period, IReadOnlyList<PayeeRow> payees, DateOnly today, bool masked)
    {
        return new Sheet
        {
            Head = SheetHeads.Of(profile, period.PaidOn ?? today),
            Title = "Bảng kê chi trả nhuận bút, thù lao",
            Subtitle = Vietnamese.Capital(period.Span.Words),
            Landscape = true,
            Tables =
            [
                new SheetTable
                {
                    Columns = Columns,
                    Rows = payees.Select((p, i) => new SheetRow(
                    [
                        i + 1, p.PenName is null ? p.PayeeName : $"{p.PayeeName} (bút danh {p.PenName})", p.UnitName, p.TaxCode, p.WorkCount,
                        p.Royalty, p.Remuneration, p.Gross, p.Tax, p.Net, p.PayBy == PayBy.Cash ? "Tiền mặt" : p.Account, null,
                    ])).ToList(),
                    Totals = true,
                },
            ],
            AmountInWordsOf = payees.Sum(p => p.Net),
            Notes = Notes(payees, period, today, masked).ToList(),
            Signatures = SheetHeads.Signatures(),
        };
    }

    private static IEnumerable<string> Notes(IReadOnlyList<PayeeRow> payees, RoyaltyPeriod period, DateOnly today, bool masked)
    {
        yield return period.PaidOn is { } paidOn
            ? $"Đã chi ngày {Vietnamese.Date(paidOn)}; thuế tính theo quy định có hiệu lực ngày chi."
            : $"Chưa chi; thuế tạm tính theo quy định có hiệu lực ngày {Vietnamese.Date(today)}.";
        var staff = payees.Where(p => p.Kind == PayeeKind.Staff).ToList();
        if (staff.Count > 0)
            yield return $"Không khấu trừ thuế tại bảng này đối với {staff.Count} người của đơn vị chi trả (nhuận bút, thù lao {staff.Sum(p => p.Gross)}); "
                + "khoản này chuyển sang bảng lương để tính thuế cùng tiền lương.";
        if (masked) yield return "Số định danh, mã số thuế và số tài khoản trên bản này đã được che bớt; bản ghi đầy đủ do kế toán xuất.";
    }
}
