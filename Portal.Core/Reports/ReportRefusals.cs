namespace Portal.Core.Reports;

/// <summary>What is said instead of a report, above another one, or beside the field of a day.</summary>
public static class ReportRefusals
{
    public const string FirstField = "First";
    public const string LastField = "Last";

    public static readonly Refusal SpanUnreadable = new("reports.span-unreadable",
        "Địa chỉ không đúng: tháng viết như 2026-10, quý 2026-Q3, nửa năm 2026-H1, năm 2026, khoảng ngày 2026-10-05_2026-11-10 (không quá "
            + $"{ReportSpans.MostYears} năm). Đang xem kỳ gần nhất đã kết thúc.");

    public static readonly Refusal FirstMissing = new("reports.first-missing", "Hãy ghi ngày bắt đầu của khoảng cần báo cáo.", FirstField);
    public static readonly Refusal LastMissing = new("reports.last-missing", "Hãy ghi ngày kết thúc của khoảng cần báo cáo.", LastField);

    public static readonly Refusal EndBeforeBeginning = new("reports.end-before-beginning",
        "Ngày kết thúc đứng trước ngày bắt đầu: hãy xem lại hai ngày.", LastField);

    public static readonly Refusal TooLong = new("reports.too-long",
        $"Khoảng này dài quá {ReportSpans.MostYears} năm: hãy chọn khoảng ngắn hơn, hoặc lập nhiều báo cáo.", LastField);

    public static readonly Refusal NoSuchFigure = new("reports.no-such-figure",
        "Không tìm thấy số liệu này: có thể địa chỉ đã cũ. Hãy mở lại báo cáo và bấm vào con số cần xem.");

    /// <summary>Nothing can have happened yet.</summary>
    public static Refusal Future(DateOnly first, DateOnly today, string? field = null) => new("reports.future",
        $"Kỳ báo cáo bắt đầu ngày {Vietnamese.Date(first)}, sau hôm nay ({Vietnamese.Date(today)}), nên chưa có số liệu. Hãy chọn kỳ đã bắt đầu.", field);
}
