using Portal.Core.Deadlines;
using Portal.Core.Roles;

namespace Portal.Core.Portals.Days;

/// <summary>Takes a day out again that was entered wrongly or whose decision was withdrawn; open deadlines are counted anew.</summary>
public sealed class RemoveOfficeDay(PortalStore store, RecountPortals recount)
{
    public Task<Outcome<IReadOnlyList<MovedDeadline>>> ExecuteAsync(int id) => store.WriteSharedAsync<IReadOnlyList<MovedDeadline>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        if (await operation.Db.PortalDays.SingleOrDefaultAsync(d => d.Id == id) is not { } day) return AccessRefusals.NotFound;
        operation.Db.PortalDays.Remove(day);
        return await recount.AfterDayAsync(operation, "calendar.day-removed", $"Bỏ {OfficeDayWords.Of(day)}.").AsOutcome();
    });
}
