using Portal.Core.Editions;
using Portal.Core.Roles;

namespace Portal.Core.Schedules;

/// <summary>What changing and cancelling begin with: the schedule that waits, its edition, and whether this person may.</summary>
internal static class OpenSchedule
{
    public static async Task<Outcome<(EditionSchedule Schedule, LoadedEdition Loaded)>> ForAsync(
        Operation operation, LoadEdition load, int scheduleId, int version, MoveKind move)
    {
        var schedule = await operation.Db.EditionSchedules.AsTracking().SingleOrDefaultAsync(s => s.Id == scheduleId);
        if (schedule is null || await load.ExecuteAsync(operation, schedule.EditionId) is not { } loaded) return AccessRefusals.NotFound;
        if (schedule.Kind == ScheduleKind.End && !operation.Actor.Can(Permissions.Withdraw)) return AccessRefusals.NotAllowed;
        if (schedule.Kind == ScheduleKind.Appear && loaded.Edition.Status == EditionStatus.Scheduled
            && loaded.Workflow.WhyNot(move, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        if (schedule.State != ScheduleState.Waiting) return ScheduleRefusals.Over;
        if (schedule.Version != version) return AccessRefusals.Stale;
        return (schedule, loaded);
    }
}
