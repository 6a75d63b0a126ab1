using Portal.Core.Editions;
using Portal.Core.History;

namespace Portal.Core.Schedules;

/// <summary>Sets until when a public item is shown ("Hết hạn hiển thị"). Its editions, its history and its royalty stay.</summary>
public sealed class SetEndOfItem(PortalStore store, LoadEdition load, ScheduleTimes times)
{
    /// <inheritdoc cref="ScheduleEdition.ExecuteAsync"/>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, DateTime? local, bool anyway = false) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var edition = loaded.Edition;
        if (edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.SetEnd, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        if (await operation.Db.EditionSchedules.AnyAsync(s => s.Kind == ScheduleKind.End && s.WaitingItemId == edition.ItemId))
            return ScheduleRefusals.EndAlreadySet;
        if (await times.WhyNotAsync(operation, ScheduleKind.End, edition.ItemId, local, anyway) is { } time) return time;

        var at = WardClock.ToUtc(local!.Value);
        var schedule = new EditionSchedule
        {
            PortalId = operation.PortalId, ItemId = edition.ItemId, EditionId = edition.Id, Kind = ScheduleKind.End,
            SetById = operation.Actor.UserId, SetByName = operation.Actor.Name,
        };
        schedule.WaitFor(at);
        operation.Db.EditionSchedules.Add(schedule);
        operation.Record("content.end-set", Subject.Item(edition.ItemId), $"Đặt hạn hiển thị của “{edition.Title}” đến {WardClock.Say(at)}.", edition.Id);
        await operation.Db.SaveChangesAsync();
        return schedule.Id;
    });
}
