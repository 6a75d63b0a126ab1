using Portal.Core.Kernel;

namespace Portal.Core.Reports;

/// <summary>
/// The spans reports are made for: whole months (<c>2026-10</c>) and whole quarters (<c>2026-Q3</c>), the one before and the
/// one after. A span of other whole months is stepped by its own length.
/// </summary>
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
    public static string Code(DaySpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return IsQuarter(span) ? YearQuarter.Of(span.First).ToString() : YearMonth.Of(span.First).ToString();
    }

    public static bool IsQuarter(DaySpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return span.First == DaySpan.Of(YearQuarter.Of(span.First)).First && span.Last == DaySpan.Of(YearQuarter.Of(span.First)).Last;
    }

    /// <summary>The span of the same length that ends the day before.</summary>
    public static DaySpan Before(DaySpan span) => From(span, span.First.AddMonths(-Months(span)));

    /// <summary>The span of the same length that begins the day after.</summary>
    public static DaySpan After(DaySpan span) => From(span, span.First.AddMonths(Months(span)));

    private static int Months(DaySpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return (span.Last.Year - span.First.Year) * 12 + span.Last.Month - span.First.Month + 1;
    }

    private static DaySpan From(DaySpan like, DateOnly first)
    {
        if (IsQuarter(like)) return DaySpan.Of(YearQuarter.Of(first));
        var last = first.AddMonths(Months(like)).AddDays(-1);
        return Months(like) == 1
            ? DaySpan.Of(YearMonth.Of(first))
            : new DaySpan(first, last, $"từ {Vietnamese.Date(first)} đến {Vietnamese.Date(last)}");
    }
}
