using Portal.Core.Calendar;

namespace Portal.Core.Portals.Days;

/// <summary>A day off or a make-up day as typed.</summary>
public sealed class DayForm
{
    public DateOnly? Date { get; set; }
    public CalendarDayKind Kind { get; set; }
    public string? Name { get; set; }

    /// <summary>Number and day of the deciding paper.</summary>
    public string? Source { get; set; }

    /// <summary>What stands in the field of the day and is none; nothing is saved while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();

    internal IEnumerable<Refusal> Reasons()
    {
        foreach (var unreadable in Unreadable.Refusals) yield return unreadable;
        if (Date is null && !Unreadable.Any) yield return DayRefusals.DateMissing;
        if (PlausibleYears.Refuse("Ngày", Date, nameof(Date)) is { } implausible) yield return implausible;
        var weekend = Date?.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (Date is { } day && Kind == CalendarDayKind.MakeUp && !weekend) yield return DayRefusals.NoWeekend(day);
        if (VietnameseText.Tidy(Name).Length is 0 or > PortalDay.NameLength) yield return DayRefusals.Name;
        if (VietnameseText.Tidy(Source).Length is 0 or > PortalDay.SourceLength) yield return DayRefusals.Source;
    }
}
