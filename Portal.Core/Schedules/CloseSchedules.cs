using Portal.Core.Editions;
using Portal.Core.History;

namespace Portal.Core.Schedules;

/// <summary>
/// What becomes of schedules when people are faster: published by hand the edition's own has nothing left to do; withdrawn, nothing of the item appears
/// or ends by itself any more, or the next edition would bring back at night what was taken from the public in the evening.
/// </summary>
internal sealed class CloseSchedules : IPublishing
{
    public async Task PublishedAsync(Operation operation, LoadedEdition loaded)
    {
        var editionId = loaded.Edition.Id;
        var own = await operation.Db.EditionSchedules.AsTracking()
            .Where(s => s.EditionId == editionId && s.Kind == ScheduleKind.Appear && s.State == ScheduleState.Waiting).ToListAsync();
        // The one that is carried out just now stands as done already
        foreach (var schedule in own.Where(s => s.State == ScheduleState.Waiting))
        {
            schedule.Stand(ScheduleState.Cancelled, operation.Now);
            schedule.Reason = "Đã đăng ngay.";
        }
    }

    public async Task WithdrawnAsync(Operation operation, LoadedEdition loaded)
    {
        var itemId = loaded.Item.Id;
        foreach (var schedule in await operation.Db.EditionSchedules.AsTracking().Where(s => s.WaitingItemId == itemId).ToListAsync())
        {
            schedule.Stand(ScheduleState.Cancelled, operation.Now);
            schedule.Reason = "Bài đã được gỡ khỏi cổng.";
            if (schedule.Kind == ScheduleKind.Appear) (await operation.Db.Editions.SingleAsync(e => e.Id == schedule.EditionId)).Unschedule();
            operation.Record("content.unscheduled", Subject.Item(itemId),
                $"{ScheduleWords.Cancel(schedule.Kind)} “{loaded.Edition.Title}” ({WardClock.Say(schedule.At)}) vì bài đã được gỡ khỏi cổng.",
                schedule.EditionId);
        }
    }
}
