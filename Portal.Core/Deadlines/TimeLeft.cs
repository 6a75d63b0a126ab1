using Portal.Core.Calendar;

namespace Portal.Core.Deadlines;

/// <summary>How far a deadline is, in office time, as lists and the dashboard say it.</summary>
public static class TimeLeft
{
    /// <summary>
    /// <c>còn 3 giờ 20 phút làm việc</c>, <c>còn 2 ngày làm việc</c>, <c>đến hạn</c>, <c>quá hạn 1 giờ 5 phút làm việc</c>. Below one
    /// working day it speaks in hours and minutes, from there in whole working days; what is begun is not counted. Past due
    /// without a minute of office time since (a Friday night, the weekend after it) it says since when: <c>quá hạn từ 17:00 thứ Sáu 20/11/2026</c>.
    /// </summary>
    public static string Words(DateTime nowUtc, DateTime dueUtc, WorkingCalendar calendar)
    {
        var time = calendar.OfficeTimeBetween(nowUtc, dueUtc).Duration();
        var late = nowUtc > dueUtc;
        if (time < TimeSpan.FromMinutes(1)) return late && nowUtc - dueUtc >= TimeSpan.FromMinutes(1) ? $"quá hạn từ {Since(nowUtc, dueUtc)}" : "đến hạn";
        var day = calendar.Hours.LengthOn(WardClock.DayOf(dueUtc));
        var amount = time < day ? DayWords.Length(time) + " làm việc" : $"{(long)(time / day)} ngày làm việc";
        return (late ? "quá hạn " : "còn ") + amount;
    }

    private static string Since(DateTime nowUtc, DateTime dueUtc)
    {
        var day = WardClock.DayOf(dueUtc);
        return $"{DayWords.Time(dueUtc)} {(day == WardClock.DayOf(nowUtc) ? "hôm nay" : DayWords.Full(day))}";
    }
}
