using Portal.Core.Calendar;
using Portal.Core.Portals;

namespace Portal.Core.Schedules;

/// <summary>
/// Which moments may be chosen. The past is refused; what is hardly meant (at night, on a day off, after the deadline, over a year ahead) is asked about once
/// (<see cref="ScheduleRefusals.Unusual"/>). The hours of the night are the software's own; no regulation names any.
/// </summary>
public sealed class ScheduleTimes(WorkingCalendars calendars)
{
    private static readonly TimeOnly Morning = new(6, 0);
    private static readonly TimeOnly Night = new(22, 0);
    private const int DaysAhead = 366;

    /// <param name="operation">Of the portal whose calendar counts.</param>
    /// <param name="kind">What is to happen then.</param>
    /// <param name="itemId">Whose deadline is looked at.</param>
    /// <param name="local">As typed, Viet Nam time.</param>
    /// <param name="anyway">The question was asked and answered for this very moment.</param>
    internal async Task<Refusal?> WhyNotAsync(Operation operation, ScheduleKind kind, int itemId, DateTime? local, bool anyway)
    {
        if (local is not { } moment) return ScheduleRefusals.TimeMissing;
        if (PlausibleYears.Refuse("ngày giờ", moment, ScheduleRefusals.TimeField) is { } year) return year;
        var at = WardClock.ToUtc(moment);
        if (at <= operation.Now) return ScheduleRefusals.Past(at, operation.Now, kind);
        if (anyway) return null;
        var reasons = new List<string>();
        var time = TimeOnly.FromDateTime(moment);
        if (time < Morning || time >= Night) reasons.Add("là ban đêm");
        var profile = await operation.ProfileAsync();
        var calendar = await calendars.OfAsync(operation.Db, profile.OfficeHours, profile.Parent);
        if (calendar.WhyNot(WardClock.DayOf(at)) is { } off) reasons.Add($"là ngày không làm việc ({off})");
        if (at > operation.Now.AddDays(DaysAhead)) reasons.Add("còn hơn một năm nữa mới tới");
        if (kind == ScheduleKind.Appear && await operation.Db.Deadlines.Where(d => d.ItemId == itemId && d.MetAt == null && d.DueAt < at)
                .Select(d => (DateTime?)d.DueAt).SingleOrDefaultAsync() is { } due)
            reasons.Add($"là sau hạn đăng {WardClock.Print(due)}, bài sẽ bị tính đăng quá hạn");
        return reasons.Count == 0 ? null : ScheduleRefusals.Unusual(at, reasons);
    }
}
