using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Chứng từ khấu trừ thuế thu nhập cá nhân with the fields of NĐ 254/2026 Điều 23-24. What the portal does not know (symbol, tax code of the payer;
/// address and phone of the payee where nobody entered them) is left to be written in.
/// </summary>
internal static class WithholdingCertificate
{
    private const string Blank = "……………………";

    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("no", "STT", SheetColumnKind.Integer, 5),
        new("paid-on", "Thời điểm trả thu nhập", SheetColumnKind.Date, 14),
        new("gross", "Tổng thu nhập chịu thuế (đồng)", SheetColumnKind.Money, 16) { Total = true },
        new("insurance", "Bảo hiểm bắt buộc (đồng)", SheetColumnKind.Money, 14) { Total = true },
        new("charity", "Từ thiện, nhân đạo (đồng)", SheetColumnKind.Money, 14) { Total = true },
        new("tax", "Thuế đã khấu trừ (đồng)", SheetColumnKind.Money, 15) { Total = true },
    ];

    /// <summary>The newest payment says who the payee is; the person's numbers are whole or masked.</summary>
    public static Sheet Of(PortalProfile profile, TaxCertificate certificate, IReadOnlyList<CertifiedPayment> payments, CertifiedPerson who, DateOnly today)
    {
        var person = payments[^1].Payment;
        var address = profile.Channels.FirstOrDefault(c => c.Kind == "address")?.Value;
        return new Sheet
        {
            Head = SheetHeads.Plain(profile, today) with { Number = FormattableString.Invariant($"Số: {certificate.Number:0000}/{certificate.Year}") },
            Title = "Chứng từ khấu trừ thuế thu nhập cá nhân",
            Subtitle = $"Năm {certificate.Year}",
            Intro =
            [
                $"Ký hiệu: {Blank}",
                $"1. Tổ chức trả thu nhập: {profile.Authority}. Địa chỉ: {address ?? Blank}. Mã số thuế: {Blank}.",
                $"2. Người nộp thuế: {person.PayeeName}. Mã số thuế hoặc số định danh cá nhân: {who.TaxCode ?? Blank}. Quốc tịch: "
                    + (person.Kind == PayeeKind.NonResident ? $"{who.Nationality ?? Blank}. Cá nhân không cư trú. "
                        : $"{who.Nationality ?? "Việt Nam"}. Cá nhân cư trú. ")
                    + $"Địa chỉ: {who.Address ?? Blank}. Điện thoại: {who.Phone ?? Blank}.",
                "3. Khoản thu nhập: nhuận bút, thù lao.",
            ],
            Tables =
            [
                new SheetTable
                {
                    Columns = Columns, Totals = true,
                    Rows = payments.Select((p, i) => new SheetRow([i + 1, p.PaidOn, p.Payment.Gross, Money.Zero, Money.Zero, p.Payment.Tax])).ToList(),
                },
            ],
            AmountInWordsOf = payments.Sum(p => p.Payment.Tax),
            AmountColumn = "tax",
            Notes = ["Chứng từ có giá trị khi được ký số theo quy định về chứng từ điện tử; mỗi khoản thuế chỉ ghi trên một chứng từ."],
            Signatures = [new("Đại diện tổ chức trả thu nhập", "(Ký, ký số, ghi rõ họ tên)", null)],
        };
    }
}

/// <summary>What a certificate says of the payee besides the name; numbers whole or masked, what is null is left to be written in.</summary>
internal sealed record CertifiedPerson(string? TaxCode, string? Address, string? Phone, string? Nationality);

/// <summary>A payment with its day.</summary>
internal sealed record CertifiedPayment(RoyaltyPayment Payment, DateOnly PaidOn);
