namespace Portal.Core.Reports;

/// <summary>The spans reports are made for: a month (<c>2026-10</c>) or a quarter (<c>2026-Q3</c>), the one before and the one after.</summary>
public static class ReportSpans
{
    /// <summary>Reads <c>2026-10</c> or <c>2026-Q3</c>; anything else is refused.</summary>
    public static bool TryParse(string? text, out DaySpan span)
    {
        if (YearMonth.TryParse(text, out var month)) span = DaySpan.Of(month);
        else if (YearQuarter.TryParse(text, out var quarter)) span = DaySpan.Of(quarter);
        else
        {
            span = DaySpan.Of(new YearMonth(1, 1));
            return false;
        }
        return true;
    }

    /// <summary>The code of a span as used in addresses and file names: <c>2026-10</c>, <c>2026-Q3</c>.</summary>
    public static string Code(DaySpan span) => IsQuarter(span) ? YearQuarter.Of(span.First).ToString() : YearMonth.Of(span.First).ToString();

    public static bool IsQuarter(DaySpan span) => span == DaySpan.Of(YearQuarter.Of(span.First));

    /// <summary>The month or quarter before.</summary>
    public static DaySpan Before(DaySpan span) => Step(span, -1);

    /// <summary>The month or quarter after.</summary>
    public static DaySpan After(DaySpan span) => Step(span, 1);

    private static DaySpan Step(DaySpan span, int by) => IsQuarter(span)
        ? DaySpan.Of(YearQuarter.Of(span.First.AddMonths(3 * by)))
        : DaySpan.Of(YearMonth.Of(span.First.AddMonths(by)));
}
