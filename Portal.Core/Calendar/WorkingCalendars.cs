namespace Portal.Core.Calendar;

/// <summary>
/// The working calendar of a portal: the country's holidays and make-up days, those its superior and it itself decided, and the portal's own
/// office hours or, where its regulation gives none, the software's default.
/// </summary>
public sealed class WorkingCalendars(OfficeHours defaultHours)
{
    /// <summary>Of the portal the context works in; <paramref name="parentId"/> is the portal above it, if any.</summary>
    public async Task<WorkingCalendar> OfAsync(PortalDbContext db, IReadOnlyList<OfficeHoursSeason> own, string? parentId)
    {
        var days = await db.CalendarDays.AsNoTracking().ToListAsync();
        var here = db.CurrentPortalId;
        // Across portals: what the portal above decided holds for those below it
        var decided = await db.PortalDays.IgnoreQueryFilters().AsNoTracking().Where(d => d.PortalId == here || d.PortalId == parentId).ToListAsync();
        return new([.. days, .. decided.OrderBy(d => d.PortalId == here).Select(d => d.AsDay())], HoursOf(own));
    }

    public OfficeHours HoursOf(IReadOnlyList<OfficeHoursSeason> own) =>
        own.Count == 0 ? defaultHours : OfficeHours.Of(own).Value;
}
