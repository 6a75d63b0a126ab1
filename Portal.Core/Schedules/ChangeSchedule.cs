using Portal.Core.Editions;
using Portal.Core.History;

namespace Portal.Core.Schedules;

/// <summary>Moves what waits for a time to another time, with a reason.</summary>
public sealed class ChangeSchedule(PortalStore store, LoadEdition load, ScheduleTimes times)
{
    /// <param name="scheduleId">Which schedule.</param>
    /// <param name="version">Of the schedule, as it was seen.</param>
    /// <param name="local">Viet Nam time, as typed.</param>
    /// <param name="reason">Stays with the schedule and in the history.</param>
    /// <param name="anyway">An unusual time was asked about and is meant.</param>
    public Task<Outcome<int>> ExecuteAsync(int scheduleId, int version, DateTime? local, string? reason, bool anyway = false) =>
        store.WriteAsync<int>(async operation =>
        {
            var opened = await OpenSchedule.ForAsync(operation, load, scheduleId, version, MoveKind.Reschedule);
            if (!opened.Done) return opened.As<int>();
            var (schedule, loaded) = opened.Value;
            var words = VietnameseText.Tidy(reason);
            List<Refusal> reasons = [];
            if (ScheduleRefusals.WhyNoReason(words) is { } missing) reasons.Add(missing);
            if (await times.WhyNotAsync(operation, schedule.Kind, schedule.ItemId, local, anyway) is { } time) reasons.Add(time);
            if (reasons.Count > 0) return reasons;

            var (before, at) = (schedule.At, WardClock.ToUtc(local!.Value));
            schedule.WaitFor(at);
            (schedule.Reason, schedule.SetById, schedule.SetByName) = (words, operation.Actor.UserId, operation.Actor.Name);
            operation.Record("content.rescheduled", Subject.Item(schedule.ItemId),
                $"{ScheduleWords.Change(schedule.Kind)} “{loaded.Edition.Title}” từ {WardClock.Say(before)} sang {WardClock.Say(at)}. Lý do: {words}",
                schedule.EditionId);
            return schedule.Id;
        });
}
