using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Reports.Sheets;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Sheets;

/// <summary>Bảng kê chi trả nhuận bút, thù lao: one row a payee, gross − tax = net in every row and in the total.</summary>
public static class PaymentSheet
{
    public static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("no", "STT", SheetColumnKind.Integer, 5),
        new("name", "Họ và tên", SheetColumnKind.Text, 24),
        new("unit", "Đơn vị", SheetColumnKind.Text, 18),
        new("tax-code", "CCCD/MST", SheetColumnKind.Text, 15),
        new("works", "Số tin, bài", SheetColumnKind.Integer, 8) { Total = true },
        new("gross", "Nhuận bút", SheetColumnKind.Money, 14) { Total = true },
        new("tax", "Thuế TNCN", SheetColumnKind.Money, 12) { Total = true },
        new("net", "Thực lĩnh", SheetColumnKind.Money, 14) { Total = true, Formula = "{gross}-{tax}" },
        new("account", "Số tài khoản, ngân hàng", SheetColumnKind.Text, 20),
        new("sign", "Ký nhận", SheetColumnKind.Text, 11) { ByHand = true },
    ];

    public static Sheet Of(PortalProfile profile, RoyaltyPeriod period, IReadOnlyList<RoyaltyPayment> payments, DateOnly today)
    {
        var ordered = payments.OrderBy(p => p.PayeeName, VietnameseText.Order).ToList();
        var paid = period.Status is RoyaltyPeriodStatus.Paid or RoyaltyPeriodStatus.Closed;
        return new Sheet
        {
            Head = SheetHeads.Of(profile, period.PaidOn ?? today),
            Title = "Bảng kê chi trả nhuận bút, thù lao",
            Subtitle = "T" + period.Month.Words[1..],
            Landscape = true,
            Tables =
            [
                new SheetTable
                {
                    Columns = Columns,
                    Rows = ordered.Select((p, i) => new SheetRow(
                        [i + 1, p.PayeeName, p.UnitName, p.TaxCodeMasked, p.WorkCount, p.Gross, p.Tax, p.Net, p.BankMasked, null])).ToList(),
                    Totals = true,
                },
            ],
            AmountInWordsOf = ordered.Sum(p => p.Net),
            Notes = Notes(ordered, paid, period, today).ToList(),
            Signatures = SheetHeads.Signatures(),
        };
    }

    private static IEnumerable<string> Notes(List<RoyaltyPayment> payments, bool paid, RoyaltyPeriod period, DateOnly today)
    {
        yield return paid
            ? $"Đã chi ngày {Vietnamese.Date(period.PaidOn!.Value)}; thuế tính theo quy định có hiệu lực ngày chi."
            : $"Chưa chi; thuế tạm tính theo quy định có hiệu lực ngày {Vietnamese.Date(today)}.";
        var staff = payments.Where(p => p.Kind == PayeeKind.Staff).ToList();
        if (staff.Count > 0)
            yield return $"{staff.Count} người của đơn vị chi trả (nhuận bút {staff.Sum(p => p.Gross)}) không khấu trừ tại bảng này, chuyển bảng lương để tính thuế cùng tiền lương.";
    }
}
