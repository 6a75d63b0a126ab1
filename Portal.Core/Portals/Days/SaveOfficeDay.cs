using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Roles;

namespace Portal.Core.Portals.Days;

/// <summary>
/// Enters a day off or a make-up day that the authority decided; open deadlines of its portal and of those below it are counted anew at once,
/// and the moved ones are listed. What was met stays as it was.
/// </summary>
public sealed class SaveOfficeDay(PortalStore store, RecountPortals recount)
{
    public Task<Outcome<IReadOnlyList<MovedDeadline>>> ExecuteAsync(DayForm form) => store.WriteSharedAsync<IReadOnlyList<MovedDeadline>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var reasons = form.Reasons().ToList();
        if (form is { Date: { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } off, Kind: CalendarDayKind.Holiday } && !await IsWorkedAsync(operation, off))
            reasons.Add(DayRefusals.WeekendAlready(off));
        if (reasons.Count > 0) return reasons;
        var (date, db) = (form.Date!.Value, operation.Db);
        if (await db.PortalDays.FirstOrDefaultAsync(d => d.Date == date) is { } there) return DayRefusals.Twice(there);
        var law = await db.CalendarDays.FirstOrDefaultAsync(d => d.Date == date && d.Kind == form.Kind && !d.Provisional);
        if (law is not null) return DayRefusals.SameAsLaw(law);
        var day = new PortalDay
        {
            PortalId = operation.PortalId, Date = date, Kind = form.Kind, Name = VietnameseText.Tidy(form.Name), Source = VietnameseText.Tidy(form.Source),
        };
        db.PortalDays.Add(day);
        return await recount.AfterDayAsync(operation, "calendar.day-added", $"Thêm {OfficeDayWords.Of(day)}.").AsOutcome();
    });

    /// <summary>A day of the weekend may be worked by the country's table or by a decision of the portal above.</summary>
    private static async Task<bool> IsWorkedAsync(Operation operation, DateOnly date)
    {
        var parent = (await operation.ProfileAsync()).Parent;
        return await operation.Db.CalendarDays.AnyAsync(d => d.Date == date && d.Kind == CalendarDayKind.MakeUp)
            // Across portals: what the portal above decided holds here
            || await operation.Db.PortalDays.IgnoreQueryFilters().AnyAsync(d => d.PortalId == parent && d.Date == date && d.Kind == CalendarDayKind.MakeUp);
    }
}
