namespace Portal.Core.Calendar;

/// <summary>
/// The working calendar of a portal: the country's holidays and make-up days from the database, the portal's own office
/// hours or, where its regulation gives none, the software's default.
/// </summary>
public sealed class WorkingCalendars(OfficeHours defaultHours)
{
    public async Task<WorkingCalendar> OfAsync(PortalDbContext db, IReadOnlyList<OfficeHoursSeason> own)
    {
        var days = await db.CalendarDays.AsNoTracking().ToListAsync();
        return new(days, HoursOf(own));
    }

    public OfficeHours HoursOf(IReadOnlyList<OfficeHoursSeason> own) =>
        own.Count == 0 ? defaultHours : OfficeHours.Of(own).Value;
}
