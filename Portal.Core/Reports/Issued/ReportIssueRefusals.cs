using Portal.Core.Papers;

namespace Portal.Core.Reports.Issued;

/// <summary>Why a report is not issued, sent or opened as issued.</summary>
public static class ReportIssueRefusals
{
    public const string DateField = nameof(PaperNumbering.On);
    public const string NumberField = nameof(PaperNumbering.Asked);
    public const string ReasonField = "Reason";
    public const int MostReason = 500;

    public static Refusal NotOver(DaySpan span) => new("reports.span-not-over",
        $"{Vietnamese.Capital(span.Words)} đến hết ngày {Vietnamese.Date(span.Last)} mới kết thúc nên chưa phát hành được: số liệu còn thay đổi. "
            + "Có thể soạn lời văn trước, và phát hành từ ngày hôm sau.");

    public static Refusal Future(DateOnly on, DateOnly today) => new("reports.date-in-future",
        $"Ngày {Vietnamese.Date(on)} chưa đến (hôm nay là {Vietnamese.Date(today)}): văn bản không ghi ngày của tương lai.", DateField);

    public static Refusal BeforeItsEnd(DateOnly on, DaySpan span) => new("reports.date-before-end",
        $"Ngày {Vietnamese.Date(on)} đứng trước ngày cuối của kỳ ({Vietnamese.Date(span.Last)}): báo cáo không thể ký trước khi kỳ kết thúc.", DateField);

    public static readonly Refusal NoDate = new("reports.no-date", "Hãy ghi ngày của báo cáo.", DateField);

    public static Refusal NotANumber(string typed) => new("reports.not-a-number",
        $"“{VietnameseText.Shorten(VietnameseText.Tidy(typed), 20)}” không phải là số văn bản: chỉ ghi phần số, ví dụ 5; "
            + "phần ký hiệu hệ thống tự thêm.", NumberField);

    public static Refusal NoReason(IssuedPaper newest) => new("reports.no-reason",
        $"Kỳ này đã có báo cáo bản {newest.Number}. Báo cáo mới sẽ thay thế bản đó: hãy ghi lý do, lý do được in vào báo cáo mới.", ReasonField);

    public static Refusal LongReason(int length) => new("reports.long-reason",
        $"Lý do dài {length} ký tự, nhiều nhất {MostReason}: hãy viết ngắn lại.", ReasonField);

    public static readonly Refusal NoRows = new("reports.no-kept-rows",
        "Bản phát hành này không lưu dòng nào cho số liệu đó. Hãy mở lại báo cáo và bấm vào con số cần xem.");
}
