using Portal.Core.Calendar;

namespace Portal.Core.Deadlines;

/// <summary>
/// One run of counting a deadline, day by day, so that each day leaves its sentence. The start day of a term of days is not counted (BLDS
/// 2015 Điều 147). A term of hours that ends exactly at closing time ends there and not at the next opening.
/// </summary>
internal sealed class DeadlineCounting(DeadlineRule rule, DateTime utc, WorkingCalendar calendar)
{
    private readonly List<string> steps = [];
    private readonly List<DateOnly> skipped = [];
    private bool provisional;

    public Outcome<DeadlineCount> Run() => rule.Unit == DeadlineUnit.OfficeHours ? CountHours() : CountDays();

    private Outcome<DeadlineCount> CountDays()
    {
        var day = WardClock.DayOf(utc);
        steps.Add($"Bắt đầu {rule.FromWords}: {DayWords.Full(day)}; ngày này không tính vào thời hạn {rule.Term}.");
        for (var counted = 0; counted < rule.Amount;)
        {
            day = day.AddDays(1);
            if (Unknown(day) is { } refusal) return refusal;
            if (Skips(day)) continue;
            counted++;
            steps.Add($"Ngày làm việc thứ {counted}: {DayWords.Full(day)}{MakeUp(day)}.");
        }
        var due = calendar.ClosingOf(day);
        steps.Add($"Hạn: {DayWords.Time(due)} {DayWords.Full(day)}, hết giờ làm việc.");
        return Counted(due);
    }

    private Outcome<DeadlineCount> CountHours()
    {
        var first = WardClock.DayOf(utc);
        steps.Add($"Bắt đầu {rule.FromWords}: {DayWords.Time(utc)} {DayWords.Full(first)}; thời hạn {rule.Term}.");
        var left = TimeSpan.FromHours(rule.Amount);
        var waiting = true;
        for (var day = first; ; day = day.AddDays(1))
        {
            if (Unknown(day) is { } refusal) return refusal;
            if (Skips(day)) continue;
            foreach (var opening in calendar.OpeningsOn(day))
            {
                var start = utc > opening.Opens ? utc : opening.Opens;
                if (start >= opening.Closes) continue;
                if (waiting && start > utc) steps.Add($"Lúc đó ngoài giờ làm việc: tính từ {DayWords.Time(start)} {DayWords.Full(day)}.");
                waiting = false;
                var end = left <= opening.Closes - start ? start + left : opening.Closes;
                left -= end - start;
                steps.Add($"{Vietnamese.Capital(DayWords.Full(day))}{MakeUp(day)}, {DayWords.Time(start)}–{DayWords.Time(end)}: "
                    + $"{DayWords.Length(end - start)}{Rest(left)}.");
                if (left > TimeSpan.Zero) continue;
                steps.Add($"Hạn: {DayWords.Time(end)} {DayWords.Full(day)}.");
                return Counted(end);
            }
        }
    }

    private Outcome<DeadlineCount> Counted(DateTime due) =>
        new DeadlineCount(DateTime.SpecifyKind(due, DateTimeKind.Utc), steps, skipped, provisional);

    /// <summary>A refusal when nothing is known of the day's year; otherwise notes whether the year may still change.</summary>
    private Refusal? Unknown(DateOnly day)
    {
        if (!calendar.Covers(day.Year)) return DeadlineRefusals.CalendarMissing(rule, day.Year);
        provisional |= calendar.IsProvisional(day.Year);
        return null;
    }

    private bool Skips(DateOnly day)
    {
        if (calendar.WhyNot(day) is not { } why) return false;
        skipped.Add(day);
        // "Không tính thứ Bảy 21/11/2026" says it all; a holiday says which
        steps.Add($"Không tính {DayWords.Full(day)}{(why == DayWords.Weekday(day) ? "" : ": " + why)}.");
        return true;
    }

    private string MakeUp(DateOnly day) => calendar.RowOf(day) is { Kind: CalendarDayKind.MakeUp } ? " (ngày làm bù)" : "";

    private static string Rest(TimeSpan left) => left > TimeSpan.Zero ? $", còn {DayWords.Length(left)}" : "";
}
