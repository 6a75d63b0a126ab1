namespace Portal.Core.Queries;

/// <summary>Spans told from today (<c>quy-nay</c>): a kept query opened later asks for the span of that day.</summary>
public static class QuerySpans
{
    public static readonly IReadOnlyList<(string Code, string Words)> All =
    [
        ("tuan-nay", "Tuần này"), ("tuan-truoc", "Tuần trước"), ("thang-nay", "Tháng này"), ("thang-truoc", "Tháng trước"), ("quy-nay", "Quý này"),
        ("quy-truoc", "Quý trước"), ("nam-nay", "Năm nay"), ("nam-truoc", "Năm trước"), ("30-ngay", "30 ngày gần đây"),
    ];

    /// <summary>The days of a code, both included, by the day it is asked on; null for no such code. Weeks begin on Monday.</summary>
    public static (DateOnly First, DateOnly Last)? Of(string? code, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return code switch
        {
            "tuan-nay" => (monday, monday.AddDays(6)),
            "tuan-truoc" => (monday.AddDays(-7), monday.AddDays(-1)),
            "thang-nay" => Days(DaySpan.Of(YearMonth.Of(today))),
            "thang-truoc" => Days(DaySpan.Of(YearMonth.Of(today.AddMonths(-1)))),
            "quy-nay" => Days(DaySpan.Of(YearQuarter.Of(today))),
            "quy-truoc" => Days(DaySpan.Of(YearQuarter.Of(today.AddMonths(-3)))),
            "nam-nay" => (new(today.Year, 1, 1), new(today.Year, 12, 31)),
            "nam-truoc" => (new(today.Year - 1, 1, 1), new(today.Year - 1, 12, 31)),
            "30-ngay" => (today.AddDays(-29), today),
            _ => null,
        };
    }

    private static (DateOnly, DateOnly) Days(DaySpan span) => (span.First, span.Last);
}
