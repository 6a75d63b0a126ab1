using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Core.Calendar;

namespace Portal.Core.Deadlines;

/// <summary>
/// How long before a deadline is warned of it and how long after it leaders are told, in the unit of the deadline: whole office hours or working days.
/// </summary>
/// <param name="WarnBefore">At least one: a deadline ends mostly as the office closes, and a warning at that moment would come the next morning.</param>
/// <param name="EscalateAfter">Nought is at once.</param>
public sealed record AlertSpan(int WarnBefore, int EscalateAfter);

/// <summary>
/// When and to whom deadlines speak up, as a profile says it; a profile that says nothing has the software's own
/// (<c>assets/deadline-alerts.json</c>).
/// </summary>
/// <param name="Hours">For deadlines counted in office hours.</param>
/// <param name="Days">For deadlines counted in working days.</param>
/// <param name="EscalateTo">Roles told when a deadline has passed, beside whoever must act.</param>
/// <param name="Source">Where it comes from; null where the regulation says nothing.</param>
public sealed record DeadlineAlerts(AlertSpan Hours, AlertSpan Days, IReadOnlyList<string> EscalateTo, string? Source = null)
{
    public const int LeastBefore = 1;

    /// <summary>Further ahead, or later, nobody would understand what for.</summary>
    public const int MostHours = 80;
    public const int MostDays = 30;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true,
    };

    /// <summary>The file this build came with; a broken one is a fault of the build and throws.</summary>
    public static DeadlineAlerts Shipped { get; } =
        JsonSerializer.Deserialize<DeadlineAlerts>(File.ReadAllText(AssetFiles.Of("deadline-alerts.json")), Json)!;

    public AlertSpan Of(DeadlineUnit unit) => unit == DeadlineUnit.OfficeHours ? Hours : Days;

    /// <summary>
    /// When the warning goes out: so long before the due moment, or before the stricter date of the law where there is one, in office time; never
    /// before the moment counted from. UTC.
    /// </summary>
    public DateTime WarnAt(DeadlineUnit unit, DateTime countedFrom, DateTime firstDue, WorkingCalendar calendar)
    {
        var at = calendar.Before(firstDue, Time(unit, Of(unit).WarnBefore, firstDue, calendar));
        return at > countedFrom ? at : countedFrom;
    }

    /// <summary>
    /// Past which moment leaders are told: so long after the due moment, in office time; at the due moment itself it is on time. Of a deadline that had
    /// passed, or nearly so, when it was counted first (<paramref name="graceFrom"/>, else null) they are told only after whoever must act had the time
    /// of a warning: a slip of the hand in a draft reaches nobody. UTC.
    /// </summary>
    public DateTime EscalateAt(DeadlineUnit unit, DateTime due, DateTime? graceFrom, WorkingCalendar calendar)
    {
        var span = Of(unit);
        var after = calendar.After(due, Time(unit, span.EscalateAfter, due, calendar));
        if (graceFrom is not { } from) return after;
        var soonest = calendar.After(from, Time(unit, span.WarnBefore, from, calendar));
        return after > soonest ? after : soonest;
    }

    /// <summary>Whether a deadline counted now passes, or has passed, before whoever must act had the time of a warning.</summary>
    public bool NeedsGrace(DeadlineUnit unit, DateTime due, DateTime now, WorkingCalendar calendar)
    {
        var soonest = calendar.After(now, Time(unit, Of(unit).WarnBefore, now, calendar));
        return soonest > due && soonest > EscalateAt(unit, due, null, calendar);
    }

    private static TimeSpan Time(DeadlineUnit unit, int amount, DateTime near, WorkingCalendar calendar) =>
        unit == DeadlineUnit.OfficeHours ? TimeSpan.FromHours(amount) : amount * calendar.Hours.LengthOn(WardClock.DayOf(near));
}
