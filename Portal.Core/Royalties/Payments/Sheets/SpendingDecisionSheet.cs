using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Quyết định chi: the principal decides that what a period comes to is paid, in articles (NĐ 30/2020/NĐ-CP Phụ lục III, mẫu quyết định). It names the
/// submission it answers, where one was issued, and the lines of the budget the office gave; what it did not give is left to be written in. Money
/// beyond the budget stands with the paper that allows it.
/// </summary>
internal static class SpendingDecisionSheet
{
    private const string Blank = "……………………";

    /// <summary>A people's committee has one; the symbol of another office is not known and left to be typed.</summary>
    public static string SymbolOf(PortalProfile profile) => SubmissionSheet.IsCommittee(profile) ? "QĐ-UBND" : "";

    public static Sheet Of(PortalProfile profile, PeriodSums sums, IssuedPaper? submission, DateOnly day, ReplacedPaper? replaced = null,
        IReadOnlyList<string>? over = null) => new()
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
            new(SheetParagraphKind.Text, $"Duyệt chi nhuận bút, thù lao {sums.Span.Words} của {profile.Name} cho {What(sums)} với "
                + $"tổng số tiền {sums.Total.Digits} đồng (bằng chữ: {AmountInWords.Of(sums.Total).ToLower(Vietnamese.Culture)}), theo Bảng chấm nhuận bút "
                + $"{sums.Span.Words}{(sums.Sheet > 0 ? $", bản {sums.Sheet}" : "")}.", "Điều 1."),
            new(SheetParagraphKind.Text, string.Join(" ", [Funds(profile), .. (over ?? []).Select(Vietnamese.Closed)]), "Điều 2."),
            new(SheetParagraphKind.Text, $"{profile.Board.Name}, kế toán và các đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này kể từ "
                + $"ngày ký{(replaced is null ? "" : $" và thay thế {replaced.Named} (lý do: {replaced.Reason.TrimEnd('.')})")}./.", "Điều 3."),
        ],
        Tables = [],
        Signatures = [SheetHeads.Signature(profile, SignerDuty.Principal, SubmissionSheet.IsCommittee(profile) ? "CHỦ TỊCH" : "THỦ TRƯỞNG ĐƠN VỊ")],
        Recipients = new[] { "Như Điều 3", profile.Treasury?.TreasuryOffice, "Lưu: VT, KT" }.OfType<string>().ToList(),
    };

    private static string Asked(IssuedPaper? submission) => submission?.InRegister is { } number
        ? $" tại Tờ trình số {number} {SheetText.LongDate(submission.PaperOn)}" : "";

    /// <summary>What is paid for: works, corrections of earlier periods, or both.</summary>
    private static string What(PeriodSums sums)
    {
        var works = sums.Works > 0 || sums.Adjustments == 0 ? $"{Vietnamese.Number(sums.Works)} tin, bài" : null;
        var adjusted = sums.Adjustments > 0 ? $"{Vietnamese.Number(sums.Adjustments)} khoản truy lĩnh, thu hồi của các kỳ trước" : null;
        return string.Join(" và ", new[] { works, adjusted }.OfType<string>());
    }

    /// <summary>Where the money comes from, by the lines of the budget index the office gave.</summary>
    private static string Funds(PortalProfile profile)
    {
        var known = (profile.Treasury?.Codes ?? []).Where(c => c.Value is not null).Select(c => $"{Spoken(c.Words)} {c.Value}").ToList();
        return known.Count == 0 ? $"Nguồn kinh phí: {Blank}." : $"Nguồn kinh phí: dự toán ngân sách nhà nước giao cho đơn vị ({string.Join(", ", known)}).";
    }

    private static string Spoken(string words) => words switch
    {
        "Mã QHNS" => "mã quan hệ ngân sách",
        "Nguồn" or "Mã nguồn NSNN" => "mã nguồn ngân sách nhà nước",
        _ => words.ToLower(Vietnamese.Culture),
    };
}
