namespace Portal.Core.Calendar;

/// <summary>
/// An exception to the working week that an authority decided for itself and the portals below it: a day off, or a day of the weekend worked
/// in its place. It follows the country's row of the same day, and a portal's own row follows that of the portal above it.
/// </summary>
public sealed class PortalDay : IPortalOwned, IRemovable
{
    public const int NameLength = 200;
    public const int SourceLength = 200;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public DateOnly Date { get; set; }
    public CalendarDayKind Kind { get; set; }
    public required string Name { get; set; }

    /// <summary>The decision with number and day: nobody takes a day off a calendar without one.</summary>
    public required string Source { get; set; }

    public CalendarDay AsDay() => new(Date, Kind, Name, Source);
}
