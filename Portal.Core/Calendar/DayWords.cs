using System.Globalization;

namespace Portal.Core.Calendar;

/// <summary>Days, times and lengths of time as a Vietnamese office says them; independent of the machine's language data.</summary>
public static class DayWords
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary><c>thứ Ba</c>, <c>Chủ nhật</c>.</summary>
    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary><c>thứ Ba 24/11/2026</c>.</summary>
    public static string Full(DateOnly day) => Weekday(day) + " " + Kernel.Vietnamese.Date(day);

    /// <summary>The time of day in Viet Nam, from UTC: <c>17:00</c>.</summary>
    public static string Time(DateTime utc) => Kernel.WardClock.ToLocal(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>3 giờ 20 phút</c>, <c>45 phút</c>, <c>8 giờ</c>; seconds are dropped, the sign is ignored.</summary>
    public static string Length(TimeSpan time)
    {
        var minutes = (long)time.Duration().TotalMinutes;
        return (minutes / 60, minutes % 60) switch
        {
            (0, var left) => $"{left} phút",
            (var hours, 0) => $"{hours} giờ",
            var (hours, left) => $"{hours} giờ {left} phút",
        };
    }
}
