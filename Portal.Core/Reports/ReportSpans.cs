using System.Globalization;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports;

/// <summary>The kinds of spans reports are made for, from the shortest.</summary>
public enum ReportSpanKind
{
    Month,
    Quarter,
    Half,
    Year,

    /// <summary>Any days.</summary>
    Range,
}

/// <summary>
/// The spans reports are made for: a month (<c>2026-10</c>), a quarter (<c>2026-Q3</c>), a half-year (<c>2026-H1</c>), a year (<c>2026</c>) or any days
/// (<c>2026-10-05_2026-11-10</c>), with the one before, the one after and the same of last year.
/// </summary>
public static class ReportSpans
{
    /// <summary>A report looks back on a term of office at most twice, not on the history of the ward.</summary>
    public const int MostYears = 10;

    /// <summary>Reads a code; anything else, years that cannot be meant, an end before the beginning and more than ten years are refused.</summary>
    public static bool TryParse(string? text, out DaySpan span)
    {
        var found = Read(text);
        span = found ?? DaySpan.Of(new YearMonth(1, 1));
        return found is not null;
    }

    /// <summary>The code of a span as used in addresses and file names.</summary>
    public static string Code(DaySpan span) => KindOf(span) switch
    {
        ReportSpanKind.Month => YearMonth.Of(span.First).ToString(),
        ReportSpanKind.Quarter => YearQuarter.Of(span.First).ToString(),
        ReportSpanKind.Half => string.Create(CultureInfo.InvariantCulture, $"{span.First.Year:0000}-H{(span.First.Month == 1 ? 1 : 2)}"),
        ReportSpanKind.Year => span.First.Year.ToString("0000", CultureInfo.InvariantCulture),
        _ => $"{Iso(span.First)}_{Iso(span.Last)}",
    };

    public static ReportSpanKind KindOf(DaySpan span) =>
        span == DaySpan.Of(YearMonth.Of(span.First)) ? ReportSpanKind.Month
        : span == DaySpan.Of(YearQuarter.Of(span.First)) ? ReportSpanKind.Quarter
        : span == DaySpan.OfHalf(span.First.Year, span.First.Month > 6 ? 2 : 1) ? ReportSpanKind.Half
        : span == DaySpan.OfYear(span.First.Year) ? ReportSpanKind.Year : ReportSpanKind.Range;

    /// <summary>The month, quarter, half-year or year a day lies in; of any days that day alone.</summary>
    public static DaySpan Around(ReportSpanKind kind, DateOnly day) => kind switch
    {
        ReportSpanKind.Month => DaySpan.Of(YearMonth.Of(day)),
        ReportSpanKind.Quarter => DaySpan.Of(YearQuarter.Of(day)),
        ReportSpanKind.Half => DaySpan.OfHalf(day.Year, day.Month > 6 ? 2 : 1),
        ReportSpanKind.Year => DaySpan.OfYear(day.Year),
        _ => DaySpan.Between(day, day),
    };

    /// <summary>
    /// A month, quarter, half-year or year whose figures are closed on a day of the month: October cut at 14 counts from 15 September to 14 October. As it
    /// is where nothing is cut.
    /// </summary>
    public static DaySpan Cut(DaySpan span, int? cutoff) => cutoff is not { } day ? span
        : DaySpan.Between(On(span.First.AddMonths(-1), day).AddDays(1), On(span.Last, day));

    /// <summary>The months such a cut span holds (1, 3, 6 or 12); null for all others.</summary>
    public static int? CutMonths(DaySpan span)
    {
        var before = span.First.AddDays(-1);
        var months = ((span.Last.Year - before.Year) * 12) + span.Last.Month - before.Month;
        return KindOf(span) == ReportSpanKind.Range && before.Day == span.Last.Day && before.Day <= 28 && months is 1 or 3 or 6 or 12 ? months : null;
    }

    private static DateOnly On(DateOnly month, int day) => new(month.Year, month.Month, day);

    private static DaySpan Moved(DaySpan span, int months) =>
        DaySpan.Between(span.First.AddDays(-1).AddMonths(months).AddDays(1), span.Last.AddMonths(months));

    /// <summary>The one of the same kind before, cut at the same day; of any days as many days right before them.</summary>
    public static DaySpan Before(DaySpan span) => CutMonths(span) is { } months ? Moved(span, -months)
        : KindOf(span) is var kind && kind == ReportSpanKind.Range
            ? DaySpan.Between(span.First.AddDays(-span.Days), span.First.AddDays(-1)) : Around(kind, span.First.AddDays(-1));

    /// <summary>The one of the same kind after, cut at the same day; of any days as many days right after them.</summary>
    public static DaySpan After(DaySpan span) => CutMonths(span) is { } months ? Moved(span, months)
        : KindOf(span) is var kind && kind == ReportSpanKind.Range
            ? DaySpan.Between(span.Last.AddDays(1), span.Last.AddDays(span.Days)) : Around(kind, span.Last.AddDays(1));

    /// <summary>The same a year earlier; 29 February becomes 28.</summary>
    public static DaySpan LastYear(DaySpan span) => KindOf(span) is var kind && kind == ReportSpanKind.Range
        ? DaySpan.Between(span.First.AddYears(-1), span.Last.AddYears(-1)) : Around(kind, span.First.AddYears(-1));

    /// <summary>As a heading writes it: <c>tháng 10 năm 2026</c>, <c>từ ngày 05 tháng 10 năm 2026 đến ngày 10 tháng 11 năm 2026</c>.</summary>
    public static string InFull(DaySpan span) => KindOf(span) != ReportSpanKind.Range ? span.Words.Replace("/", " năm ", StringComparison.Ordinal)
        : span.Days == 1 ? SheetText.LongDate(span.First)
        : $"từ {SheetText.LongDate(span.First)} đến {SheetText.LongDate(span.Last)}";

    /// <summary>
    /// Why days somebody chose are no span of a report, each reason with its field (<see cref="ReportRefusals.FirstField"/>,
    /// <see cref="ReportRefusals.LastField"/>); none for good ones.
    /// </summary>
    public static IReadOnlyList<Refusal> WhyNot(DateOnly? first, DateOnly? last, DateOnly today)
    {
        if (first is not { } from || last is not { } to)
            return [.. Missing(first, ReportRefusals.FirstMissing), .. Missing(last, ReportRefusals.LastMissing)];
        List<Refusal?> found =
            [PlausibleYears.Refuse("từ ngày", first, ReportRefusals.FirstField), PlausibleYears.Refuse("đến ngày", last, ReportRefusals.LastField)];
        if (found.Exists(r => r is not null)) return found.OfType<Refusal>().ToList();
        return to < from ? [ReportRefusals.EndBeforeBeginning]
            : IsTooLong(from, to) ? [ReportRefusals.TooLong]
            : from > today ? [ReportRefusals.Future(from, today, ReportRefusals.FirstField)] : [];
    }

    private static IEnumerable<Refusal> Missing(DateOnly? day, Refusal refusal) => day is null ? [refusal] : [];

    private static bool IsTooLong(DateOnly first, DateOnly last) => last >= first.AddYears(MostYears);

    private static DaySpan? Read(string? text)
    {
        if (YearMonth.TryParse(text, out var month)) return DaySpan.Of(month);
        if (YearQuarter.TryParse(text, out var quarter)) return DaySpan.Of(quarter);
        if (text is { Length: 4 or 7 } && (text.Length == 4 || text[4..] is "-H1" or "-H2")
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && PlausibleYears.Hold(year))
            return text.Length == 4 ? DaySpan.OfYear(year) : DaySpan.OfHalf(year, text[6] - '0');
        return text?.Split('_') is [var one, var other] && Day(one) is { } first && Day(other) is { } last && first <= last && !IsTooLong(first, last)
            ? DaySpan.Between(first, last) : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && PlausibleYears.Hold(day.Year)
            ? day : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
