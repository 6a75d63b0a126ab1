namespace Portal.Core.Calendar;

/// <summary>An unbroken time of office hours, in UTC.</summary>
public readonly record struct OfficeOpening(DateTime Opens, DateTime Closes);

/// <summary>
/// Which days are worked and when the office is open: Monday to Friday, without the holidays, with the make-up days, which
/// keep their season's hours. Days are those of Viet Nam, instants are UTC. Where two rows name one day the later row holds,
/// so that a portal's own day may follow the law's. It never refuses: where no row of a year is loaded it counts Monday to
/// Friday, and who needs certainty asks <see cref="Covers"/> first.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, CalendarDay> days = [];
    private readonly HashSet<int> years = [];
    private readonly HashSet<int> provisionalYears = [];

    public WorkingCalendar(IEnumerable<CalendarDay> days, OfficeHours hours)
    {
        Hours = hours;
        foreach (var day in days) this.days[day.Date] = day;
        foreach (var day in this.days.Values)
        {
            years.Add(day.Date.Year);
            if (day.Provisional) provisionalYears.Add(day.Date.Year);
        }
    }

    public OfficeHours Hours { get; }

    /// <summary>False when no row of that year is loaded, so that its holidays are unknown.</summary>
    public bool Covers(int year) => years.Contains(year);

    /// <summary>True when a row of that year still waits for the year's notice.</summary>
    public bool IsProvisional(int year) => provisionalYears.Contains(year);

    /// <summary>The calendar's row for a day, or null for a plain day.</summary>
    public CalendarDay? RowOf(DateOnly day) => days.GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) => RowOf(day) is { } row
        ? row.Kind == CalendarDayKind.MakeUp
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Why a day is not worked: <c>thứ Bảy</c>, <c>nghỉ Ngày Văn hóa Việt Nam</c>; null for a working day.</summary>
    public string? WhyNot(DateOnly day)
    {
        if (IsWorkingDay(day)) return null;
        if (RowOf(day) is not { } row) return DayWords.Weekday(day);
        return row.Name.StartsWith("Nghỉ ", StringComparison.Ordinal) ? "n" + row.Name[1..] : "nghỉ " + row.Name;
    }

    /// <summary>The office's openings on a day, earliest first; none on a day off.</summary>
    public IEnumerable<OfficeOpening> OpeningsOn(DateOnly day) => IsWorkingDay(day)
        ? Hours.On(day).Select(span => new OfficeOpening(At(day, span.Opens), At(day, span.Closes)))
        : [];

    /// <summary>When that day's office hours end, UTC, whether or not the day is worked.</summary>
    public DateTime ClosingOf(DateOnly day) => At(day, Hours.On(day)[^1].Closes);

    /// <summary>Office hours that pass between two instants; negative when the second is the earlier one.</summary>
    public TimeSpan OfficeTimeBetween(DateTime utcFrom, DateTime utcTo)
    {
        if (utcTo < utcFrom) return -OfficeTimeBetween(utcTo, utcFrom);
        var time = TimeSpan.Zero;
        var last = WardClock.DayOf(utcTo);
        for (var day = WardClock.DayOf(utcFrom); day <= last; day = day.AddDays(1))
        {
            foreach (var opening in OpeningsOn(day))
            {
                var start = utcFrom > opening.Opens ? utcFrom : opening.Opens;
                var end = utcTo < opening.Closes ? utcTo : opening.Closes;
                if (end > start) time += end - start;
            }
        }
        return time;
    }

    /// <summary>So much office time after an instant, UTC; the instant itself for none. What ends exactly at closing time ends there.</summary>
    public DateTime After(DateTime utc, TimeSpan time)
    {
        for (var day = WardClock.DayOf(utc); time > TimeSpan.Zero; day = day.AddDays(1))
            foreach (var opening in OpeningsOn(day).Where(o => o.Closes > utc))
            {
                var start = utc > opening.Opens ? utc : opening.Opens;
                if (time <= opening.Closes - start) return start + time;
                time -= opening.Closes - start;
            }
        return utc;
    }

    /// <summary>So much office time before an instant, UTC; the instant itself for none. What begins exactly at opening time begins there.</summary>
    public DateTime Before(DateTime utc, TimeSpan time)
    {
        for (var day = WardClock.DayOf(utc); time > TimeSpan.Zero; day = day.AddDays(-1))
            foreach (var opening in OpeningsOn(day).Reverse().Where(o => o.Opens < utc))
            {
                var end = utc < opening.Closes ? utc : opening.Closes;
                if (time <= end - opening.Opens) return end - time;
                time -= end - opening.Opens;
            }
        return utc;
    }

    /// <summary>Whether the office is open at an instant; the closing moment itself counts no more.</summary>
    public bool IsOpenAt(DateTime utc) => OpeningsOn(WardClock.DayOf(utc)).Any(o => o.Opens <= utc && utc < o.Closes);

    private static DateTime At(DateOnly day, TimeOnly time) => WardClock.ToUtc(day.ToDateTime(time));
}
