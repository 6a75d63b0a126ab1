namespace Portal.Core.Reports;

/// <summary>What is said instead of a report, or above another one.</summary>
public static class ReportRefusals
{
    public static readonly Refusal SpanUnreadable = new("reports.span-unreadable",
        "Địa chỉ không đúng: tháng viết như 2026-10, quý viết như 2026-Q3. Đang xem kỳ gần nhất đã kết thúc.");
}
