using System.Globalization;

namespace Portal.Admin.Sample.Office;

/// <summary>Days around a day of the year on which something may be told: a feast on it and after, what prepares it before.</summary>
/// <param name="Lunar">Day and month are those of the lunar calendar, never a leap month's.</param>
/// <param name="From">First day told of, counted from that day; negative before it.</param>
/// <param name="To">Last day told of, counted from that day.</param>
public sealed record OfficeSpan(int Day, int Month, bool Lunar, int From, int To)
{
    // Counted for Beijing: in rare years the calendar of Viet Nam is a day earlier, so that what is told of a feast still comes after it
    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>Also where the span reaches over the end of a year.</summary>
    public bool Holds(DateOnly day) => Enumerable.Range(day.Year - 1, 3).Select(In).Any(feast => feast.AddDays(From) <= day && day <= feast.AddDays(To));

    /// <summary>The day itself in a year.</summary>
    public DateOnly In(int year)
    {
        if (!Lunar) return new(year, Month, Day);
        var leap = Moon.GetLeapMonth(year);
        return DateOnly.FromDateTime(Moon.ToDateTime(year, leap > 0 && Month >= leap ? Month + 1 : Month, Day, 0, 0, 0, 0));
    }
}
