using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Giấy đề nghị thanh toán of a disbursement, after mẫu C37-HD: money to accounts, in cash and the tax withheld, which together are what the payees of this
/// office get before tax. What goes to the payroll is not asked for here.
/// </summary>
internal static class PaymentRequestSheet
{
    public const string Symbol = "ĐNTT-BBT";
    private const string Blank = "……………………";

    public static Sheet Of(PortalProfile profile, RequestedMoney asks, DateOnly day)
    {
        var (here, periods) = (asks.Payments.Where(p => !p.ToPayroll).ToList(), asks.Periods);
        var (account, cash, taxed) = (here.Where(p => p.PayBy == PayBy.Account && p.Net > Money.Zero).ToList(),
            here.Where(p => p.PayBy != PayBy.Account && p.Net > Money.Zero).ToList(), here.Where(p => p.Tax > Money.Zero).ToList());
        (string What, int People, Money Amount)[] parts =
        [
            ("Chuyển khoản cho người nhận", account.Count, account.Sum(p => p.Net)), ("Chi tiền mặt cho người nhận", cash.Count, cash.Sum(p => p.Net)),
            ($"Thuế thu nhập cá nhân {(asks.Planned ? "" : "đã ")}khấu trừ, nộp ngân sách", taxed.Count, taxed.Sum(p => p.Tax)),
        ];
        var asked = parts.Where(p => p.Amount != Money.Zero).ToList();
        var signers = SheetHeads.Signatures(profile);
        return new()
        {
            Head = SheetHeads.Of(profile, day),
            Title = "Giấy đề nghị thanh toán",
            Subtitle = $"{Vietnamese.Capital(periods)} ({asks.Words})",
            Body =
            [
                new(SheetParagraphKind.Addressee, "Kính gửi: " + SubmissionSheet.PrincipalOf(profile)),
                new(SheetParagraphKind.Text, signers[0].Name ?? Blank, "Họ và tên người đề nghị thanh toán:"),
                new(SheetParagraphKind.Text, profile.Board.Name, "Bộ phận:"),
                new(SheetParagraphKind.Text, $"Chi nhuận bút, thù lao {periods} của {profile.Name}, {asks.Words}{DayWords(asks, day)}.",
                    "Nội dung thanh toán:"),
            ],
            Tables =
            [
                new SheetTable
                {
                    Columns =
                    [
                        new("no", "STT", SheetColumnKind.Integer, 5), new("what", "Nội dung", SheetColumnKind.Text, 40),
                        new("people", "Số người", SheetColumnKind.Integer, 8), new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 16) { Total = true },
                    ],
                    Rows = asked.Select((p, i) => new SheetRow([i + 1, p.What, p.People, p.Amount])).ToList(),
                    Totals = true,
                },
            ],
            AmountInWordsOf = asked.Sum(p => p.Amount),
            AmountColumn = "amount",
            Notes = [$"Kèm theo: Bảng kê chi trả nhuận bút, thù lao {asks.Words}{(account.Count > 0 ? ", danh sách chuyển khoản" : "")}"
                + $"{(taxed.Count > 0 ? ", bảng kê khấu trừ thuế" : "")}."],
            Signatures = [Asking(profile, signers[0]), signers[1], signers[3]],
        };
    }

    /// <summary>A day that was expected and is over on the day of the paper is not told.</summary>
    private static string DayWords(RequestedMoney asks, DateOnly day) => !asks.Planned ? $" ngày {Vietnamese.Date(asks.Day)}"
        : day > asks.Day ? "" : $", dự kiến chi ngày {Vietnamese.Date(asks.Day)}";

    private static SheetSignature Asking(PortalProfile profile, SheetSignature preparer) =>
        profile.Signers?.Any(s => s.Duty == SignerDuty.Preparer && s.Position is not null) == true ? preparer
            : preparer with { Title = "Người đề nghị thanh toán" };
}

/// <summary>What a request asks for: a disbursement as it was paid, or as it is <paramref name="Planned"/> for that day.</summary>
internal sealed record RequestedMoney(string Words, DateOnly Day, bool Planned, string Periods, IReadOnlyList<PayeeMoney> Payments);
