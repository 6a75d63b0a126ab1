using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Quyết định chi: the principal decides that what a period comes to is paid, in articles (NĐ 30/2020/NĐ-CP Phụ lục III, mẫu quyết định). It names the
/// submission it answers, where one was issued, and the lines of the budget the office gave; what it did not give is left to be written in.
/// </summary>
internal static class SpendingDecisionSheet
{
    private const string Blank = "……………………";

    public static string SymbolOf(PortalProfile profile) => SubmissionSheet.IsCommittee(profile) ? "QĐ-UBND" : "QĐ-CQ";

    public static Sheet Of(PortalProfile profile, PeriodSums sums, IssuedPaper? submission, DateOnly day) => new()
    {
        Head = SheetHeads.Plain(profile, day),
        Title = "Quyết định",
        Subtitle = $"Về việc chi nhuận bút, thù lao {sums.Span.Words}",
        Body =
        [
            new(SheetParagraphKind.Heading, SheetText.Capitals(SubmissionSheet.PrincipalOf(profile))),
            .. sums.Grounds.Select(g => new SheetParagraph(SheetParagraphKind.Basis, g)),
            new(SheetParagraphKind.Basis, $"Theo đề nghị của {profile.Board.Name}{Asked(submission)}."),
            new(SheetParagraphKind.Heading, "QUYẾT ĐỊNH:"),
            new(SheetParagraphKind.Text, $"Duyệt chi nhuận bút, thù lao {sums.Span.Words} của {profile.Name} cho {Vietnamese.Number(sums.Works)} tin, bài với "
                + $"tổng số tiền {sums.Total.Digits} đồng (bằng chữ: {AmountInWords.Of(sums.Total).ToLower(Vietnamese.Culture)}), theo Bảng chấm nhuận bút "
                + $"{sums.Span.Words}{(sums.Sheet > 0 ? $", bản {sums.Sheet}" : "")}.", "Điều 1."),
            new(SheetParagraphKind.Text, $"Kinh phí: {Funds(profile)}.", "Điều 2."),
            new(SheetParagraphKind.Text, $"{profile.Board.Name}, kế toán và các đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này kể từ "
                + "ngày ký./.", "Điều 3."),
        ],
        Tables = [],
        Signatures = [SheetHeads.Signature(profile, SignerDuty.Principal, SubmissionSheet.IsCommittee(profile) ? "CHỦ TỊCH" : "THỦ TRƯỞNG ĐƠN VỊ")],
        Recipients = new[] { "Như Điều 3", profile.Treasury?.TreasuryOffice, "Lưu: VT, KT" }.OfType<string>().ToList(),
    };

    private static string Asked(IssuedPaper? submission) => submission?.InRegister is { } number
        ? $" tại Tờ trình số {number} {SheetText.LongDate(submission.PaperOn)}" : "";

    private static string Funds(PortalProfile profile)
    {
        var known = (profile.Treasury?.Codes ?? []).Skip(1).Where(c => c.Value is not null)
            .Select(c => $"{c.Words.ToLower(Vietnamese.Culture)} {c.Value}").ToList();
        return known.Count > 0 ? string.Join(", ", known) : Blank;
    }
}
