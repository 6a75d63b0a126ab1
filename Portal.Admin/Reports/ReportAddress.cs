using Portal.Core.Reports;

namespace Portal.Admin.Reports;

/// <summary>Addresses of reports inside a portal, and how they call the kinds of spans.</summary>
public static class ReportAddress
{
    public static readonly IReadOnlyList<(ReportSpanKind Kind, string Code, string Words)> Kinds =
    [
        (ReportSpanKind.Month, "thang", "Theo tháng"), (ReportSpanKind.Quarter, "quy", "Theo quý"), (ReportSpanKind.Half, "nua-nam", "6 tháng"),
        (ReportSpanKind.Year, "nam", "Theo năm"), (ReportSpanKind.Range, "khoang", "Từ ngày đến ngày"),
    ];

    /// <summary>The kind of that code; null for none.</summary>
    public static ReportSpanKind? KindOf(string? code) => Kinds.Where(k => k.Code == code).Select(k => (ReportSpanKind?)k.Kind).FirstOrDefault();

    public static string Of(DaySpan span, ReportSpanKind? kind = null) =>
        $"{ActivityReport.Path}?ky={Kinds.Single(k => k.Kind == (kind ?? ReportSpans.KindOf(span))).Code}&gia-tri={ReportSpans.Code(span)}";

    /// <summary>The rows behind the figure of that key; <paramref name="page"/> from 1.</summary>
    public static string Rows(DaySpan span, string key, int page = 1) => $"{RowsPath(span)}?so={Uri.EscapeDataString(key)}{(page > 1 ? $"&trang={page}" : "")}";

    public static string RowsFile(DaySpan span, string key) => $"{RowsPath(span)}.xlsx?so={Uri.EscapeDataString(key)}";

    private static string RowsPath(DaySpan span) => $"{ActivityReport.Path}/{ReportSpans.Code(span)}/dong";
}
