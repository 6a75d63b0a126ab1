using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>
/// Takes back a schedule that has not begun and by which nothing was assessed; the one before it holds on as it was decided. The row stays, with who did it.
/// </summary>
public sealed class WithdrawSchedule(PortalStore store)
{
    public Task<Outcome<string>> ExecuteAsync(int scheduleId) => store.WriteAsync<string>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var schedule = await operation.Db.RoyaltySchedules.Include(s => s.Genres).SingleOrDefaultAsync(s => s.Id == scheduleId);
        if (schedule is null) return AccessRefusals.NotFound;
        // The same click again
        if (schedule.WithdrawnById is { } by && by == operation.Actor.UserId) return schedule.Name;
        if (schedule.WithdrawnAt is not null) return ScheduleRefusals.WithdrawnAlready(schedule);
        var genres = schedule.Genres.Select(g => g.Id).ToList();
        if (schedule.EffectiveFrom <= operation.Today) return ScheduleRefusals.HasBegun(schedule);
        if (await operation.Db.RoyaltyWorks.AnyAsync(w => w.GenreId != null && genres.Contains(w.GenreId.Value))) return ScheduleRefusals.WasUsed(schedule);
        var from = schedule.EffectiveFrom;
        var others = operation.Db.RoyaltySchedules.Where(s => s.WithdrawnAt == null && s.Id != scheduleId);
        if (await others.AnyAsync(s => s.EffectiveFrom > from)) return ScheduleRefusals.NotTheLast(schedule);

        (schedule.WithdrawnAt, schedule.WithdrawnById, schedule.WithdrawnByName) = (operation.Now, operation.Actor.UserId, operation.Actor.Name);
        if (await others.OrderByDescending(s => s.EffectiveFrom).FirstOrDefaultAsync() is { } earlier) earlier.EffectiveTo = earlier.DecidedTo;
        operation.Record("royalties.schedule.withdrawn", Subject.Schedule(schedule.Id),
            $"Thu hồi biểu nhuận bút “{schedule.Name}” chưa có hiệu lực (từ {Vietnamese.Date(schedule.EffectiveFrom)}).");
        return schedule.Name;
    });
}
