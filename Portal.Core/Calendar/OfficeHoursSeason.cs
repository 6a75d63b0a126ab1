using System.Globalization;

namespace Portal.Core.Calendar;

/// <summary>One unbroken time the office is open within a day.</summary>
public sealed record OfficeSpan(TimeOnly Opens, TimeOnly Closes)
{
    public TimeSpan Length => Closes - Opens;

    public override string ToString() => $"{Opens:HH\\:mm}-{Closes:HH\\:mm}";
}

/// <summary>
/// Office hours from one day of the year to another, both included and written <c>MM-dd</c>; spans are written
/// <c>08:00-12:00</c>. This is the shape of the JSON; it may hold anything until <see cref="OfficeHours.Of"/> has taken it.
/// </summary>
public sealed record OfficeHoursSeason(string From, string To, IReadOnlyList<string> Spans, string? Source = null)
{
    /// <summary>All that is wrong with one season by itself; empty when it is sound.</summary>
    public static IReadOnlyList<Refusal> Check(OfficeHoursSeason? season, string field)
    {
        if (season is null) return [OfficeHoursRefusals.Empty(field)];
        var refusals = new List<Refusal>();
        foreach (var text in new[] { season.From, season.To })
            if (!TryDay(text, out _)) refusals.Add(OfficeHoursRefusals.NoDay(text, field));
        season.ReadSpans(refusals, field);
        return refusals;
    }

    /// <summary>True when the season holds on that day and month of any year.</summary>
    internal bool Covers(DateOnly day)
    {
        if (!TryDay(From, out var from) || !TryDay(To, out var to)) return false;
        var at = day.Month * 100 + day.Day;
        return from <= to ? at >= from && at <= to : at >= from || at <= to;
    }

    /// <summary>The spans that can be read; what is wrong with them goes to <paramref name="refusals"/>.</summary>
    internal IReadOnlyList<OfficeSpan> ReadSpans(List<Refusal> refusals, string field)
    {
        var read = new List<OfficeSpan>();
        foreach (var text in Spans ?? [])
        {
            if (!TrySpan(text, out var span)) refusals.Add(OfficeHoursRefusals.NoSpan(text, field));
            else if (read.Count > 0 && span.Opens < read[^1].Closes) refusals.Add(OfficeHoursRefusals.OutOfOrder(span, read[^1], field));
            else read.Add(span);
        }
        if (Spans is not { Count: > 0 }) refusals.Add(OfficeHoursRefusals.WithoutSpan(From, To, field));
        return read;
    }

    private static bool TryDay(string? text, out int monthDay)
    {
        // A leap year, so that 02-29 may end a season
        var ok = DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        monthDay = day.Month * 100 + day.Day;
        return ok;
    }

    private static bool TrySpan(string? text, out OfficeSpan span)
    {
        span = new(default, default);
        if (text?.Split('-') is not [var opens, var closes] || !TryTime(opens, out var from) || !TryTime(closes, out var to) || from >= to)
            return false;
        span = new(from, to);
        return true;
    }

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
