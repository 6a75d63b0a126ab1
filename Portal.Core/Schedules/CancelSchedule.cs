using Portal.Core.Editions;
using Portal.Core.History;

namespace Portal.Core.Schedules;

/// <summary>Takes a schedule back with a reason. An edition that waited to appear stays approved.</summary>
public sealed class CancelSchedule(PortalStore store, LoadEdition load)
{
    /// <inheritdoc cref="ChangeSchedule.ExecuteAsync"/>
    public Task<Outcome<int>> ExecuteAsync(int scheduleId, int version, string? reason) => store.WriteAsync<int>(async operation =>
    {
        var opened = await OpenSchedule.ForAsync(operation, load, scheduleId, version, MoveKind.Unschedule);
        if (!opened.Done) return opened.As<int>();
        var (schedule, loaded) = opened.Value;
        var words = VietnameseText.Tidy(reason);
        if (ScheduleRefusals.WhyNoReason(words) is { } missing) return missing;

        schedule.Stand(ScheduleState.Cancelled, operation.Now);
        schedule.Reason = words;
        if (schedule.Kind == ScheduleKind.Appear) loaded.Edition.Unschedule();
        operation.Record("content.unscheduled", Subject.Item(schedule.ItemId),
            $"{ScheduleWords.Cancel(schedule.Kind)} “{loaded.Edition.Title}” ({WardClock.Say(schedule.At)}). Lý do: {words}", schedule.EditionId);
        return schedule.Id;
    });
}
