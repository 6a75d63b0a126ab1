using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>Tờ trình: the board asks the principal to approve what a period comes to (NĐ 30/2020/NĐ-CP Phụ lục III, mẫu tờ trình).</summary>
internal static class SubmissionSheet
{
    public const string Symbol = "TTr-BBT";

    public static Sheet Of(PortalProfile profile, PeriodSums sums, DateOnly day) => new()
    {
        Head = SheetHeads.Plain(profile, day) with { Superior = profile.Authority, Authority = profile.Board.Name },
        Title = "Tờ trình",
        Subtitle = $"Về việc đề nghị duyệt chi nhuận bút, thù lao {sums.Span.Words}",
        Body =
        [
            new(SheetParagraphKind.Addressee, "Kính gửi: " + PrincipalOf(profile)),
            .. SheetText.Bases(sums.Grounds).Select(g => new SheetParagraph(SheetParagraphKind.Basis, g)),
            new(SheetParagraphKind.Text, $"{profile.Board.Name} đã chấm và duyệt nhuận bút, thù lao {sums.Span.Words} của {profile.Name} với "
                + $"{Vietnamese.Number(sums.Works)} tin, bài, kết quả như sau:"),
        ],
        Tables =
        [
            new SheetTable
            {
                Columns =
                [
                    new("no", "STT", SheetColumnKind.Integer, 5), new("what", "Nội dung", SheetColumnKind.Text, 40),
                    new("count", "Số tin, bài, khoản", SheetColumnKind.Integer, 10),
                    new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 16) { Total = true },
                ],
                Rows =
                [
                    new([1, "Nhuận bút, thù lao theo bảng chấm", sums.Works, sums.ForWorks]),
                    .. sums.Adjustments == 0 ? Array.Empty<SheetRow>()
                        : [new SheetRow([2, "Truy lĩnh, thu hồi của các kỳ trước", sums.Adjustments, sums.Adjusted])],
                ],
                Totals = true,
            },
        ],
        AmountInWordsOf = sums.Total,
        AmountColumn = "amount",
        Notes =
        [
            $"Kèm theo: Bảng chấm nhuận bút {sums.Span.Words}{(sums.Sheet > 0 ? $", bản {sums.Sheet}" : "")}.",
            $"{profile.Board.Name} kính trình {PrincipalOf(profile)} xem xét, duyệt chi./.",
        ],
        Signatures = [SheetHeads.Signature(profile, SignerDuty.Head, "TM. BAN BIÊN TẬP\nTRƯỞNG BAN")],
        Recipients = ["Như trên", "Kế toán", "Lưu: VT, BBT"],
    };

    /// <summary>A people's committee is led by its chairman; what leads another office the portal does not know.</summary>
    public static string PrincipalOf(PortalProfile profile) => IsCommittee(profile) ? "Chủ tịch " + profile.Authority : "Thủ trưởng " + profile.Authority;

    public static bool IsCommittee(PortalProfile profile) => profile.Authority.StartsWith("Ủy ban nhân dân", StringComparison.OrdinalIgnoreCase);
}
