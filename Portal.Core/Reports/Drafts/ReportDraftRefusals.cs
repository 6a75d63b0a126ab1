namespace Portal.Core.Reports.Drafts;

/// <summary>Why a draft is not opened or saved; the field of a text is its place.</summary>
public static class ReportDraftRefusals
{
    public static Refusal NoDraft(DaySpan span) => new("reports.no-draft",
        $"Báo cáo {span.Words} chưa được soạn. Hãy mở trang Báo cáo, chọn kỳ này và bấm “Soạn báo cáo”.")
    {
        Link = $"{ActivityReport.Path}?gia-tri={ReportSpans.Code(span)}",
    };

    /// <summary>As stale, so that the page keeps what was typed and shows the other texts beside.</summary>
    public static Refusal EditedMeanwhile(ReportDraft draft) => AccessRefusals.Stale with
    {
        Sentence = draft is { EditedAt: { } at, EditedByName: { } name }
            ? $"{name} vừa lưu lời văn báo cáo này lúc {WardClock.Say(at)}. Phần bạn đã nhập vẫn còn: bản vừa lưu hiện bên dưới từng ô để đối chiếu, "
                + "lưu lần nữa là giữ phần của bạn."
            : AccessRefusals.Stale.Sentence,
    };

    public static Refusal TooLong(string place, int length) => new("reports.text-too-long",
        $"Đoạn này dài {Vietnamese.Number(length)} ký tự, nhiều nhất {Vietnamese.Number(DraftTexts.MostLength)}: hãy rút gọn, hoặc đưa vào phụ lục.", place);

    public static readonly Refusal ManyRecipients = new("reports.many-recipients",
        $"Nơi nhận nhiều nhất {DraftTexts.MostRecipients} dòng, mỗi dòng một nơi: hãy gộp bớt.", DraftTexts.Recipients);

    public static Refusal UnknownFigure(string place, IReadOnlyList<string> marks) => new("reports.unknown-figure",
        $"Báo cáo không có số liệu {string.Join(", ", marks.Take(5).Select(m => $"“{VietnameseText.Shorten(m, 60)}”"))}: "
            + "hãy chọn ở danh sách “Chèn số liệu”, hoặc bỏ dấu ngoặc nhọn.", place);
}
