using System.Text.Json.Serialization;

namespace Portal.Core.Calendar;

/// <summary>What a day named in the calendar is, against the plain Monday-to-Friday week.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CalendarDayKind>))]
public enum CalendarDayKind
{
    /// <summary>A day off, also one swapped for a Saturday.</summary>
    [JsonStringEnumMemberName("holiday")] Holiday,

    /// <summary>A day of the weekend that is worked in place of another (làm bù).</summary>
    [JsonStringEnumMemberName("make-up")] MakeUp,
}

/// <summary>
/// One decided exception to the Monday-to-Friday week. Days of the weekend need no row. <paramref name="Provisional"/> says
/// that the year's notice is not out and the day stands by law alone (domain rule: BLLĐ 2019 Điều 111, 112).
/// </summary>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Name, string Source, bool Provisional = false);
