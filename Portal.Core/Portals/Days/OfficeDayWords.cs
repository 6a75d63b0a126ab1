using Portal.Core.Calendar;
using Portal.Core.Deadlines;

namespace Portal.Core.Portals.Days;

internal static class OfficeDayWords
{
    /// <summary><c>ngày nghỉ thứ Hai 31/08/2026: Nghỉ hoán đổi (Công văn 1/UBND)</c>.</summary>
    public static string Of(PortalDay day) =>
        $"ngày {(day.Kind == CalendarDayKind.MakeUp ? "làm bù" : "nghỉ")} {DayWords.Full(day.Date)}: {day.Name} ({day.Source})";

    /// <summary>A list is no value an outcome is made of by itself.</summary>
    public static async Task<Outcome<IReadOnlyList<MovedDeadline>>> AsOutcome(this Task<IReadOnlyList<MovedDeadline>> moved) => (await moved).ToList();
}
