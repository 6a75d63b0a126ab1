using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Timers;

namespace Portal.Core.Schedules;

/// <summary>One schedule at its time, within the timer's transaction.</summary>
internal sealed class CarryOut(LoadEdition load, GoPublic goPublic, IEnumerable<IPublishing> rooms)
{
    /// <summary>False where there is nothing to do: done, moved or cancelled meanwhile.</summary>
    public async Task<Outcome<bool>> DueAsync(Operation operation, int id)
    {
        if (await WaitingAsync(operation, id) is not { } schedule || schedule.NextTryAt > operation.Now) return false;
        if (await operation.WhyNotNowAsync() is { } doubt) return doubt;
        if (await load.ExecuteAsync(operation, await EditionOfAsync(operation, schedule)) is not { } loaded) return AccessRefusals.NotFound;
        return schedule.Kind == ScheduleKind.Appear ? await AppearAsync(operation, schedule, loaded) : await EndAsync(operation, schedule, loaded);
    }

    /// <summary>It stays as it was approved; author and approver read why.</summary>
    public static async Task<Outcome<bool>> FailAsync(Operation operation, int id, string why)
    {
        if (await WaitingAsync(operation, id) is not { } schedule) return false;
        schedule.Stand(ScheduleState.Failed, operation.Now, why);
        var edition = await operation.Db.Editions.SingleAsync(e => e.Id == schedule.EditionId);
        if (edition.Status == EditionStatus.Scheduled) edition.Unschedule();
        operation.Record("content.schedule-failed", Subject.Item(schedule.ItemId),
            $"Đến giờ hẹn ({WardClock.Say(schedule.At)}) nhưng chưa {Vietnamese.Small(ScheduleWords.Of(schedule.Kind))} “{edition.Title}”. Lý do: {why}",
            edition.Id);
        return true;
    }

    public static async Task<Outcome<bool>> DelayAsync(Operation operation, int id, string why)
    {
        if (await WaitingAsync(operation, id) is not { } schedule) return false;
        schedule.Delay(why, operation.Now, TimerWaits.After(schedule.Tries + 1));
        return true;
    }

    private async Task<Outcome<bool>> AppearAsync(Operation operation, EditionSchedule schedule, LoadedEdition loaded)
    {
        var edition = loaded.Edition;
        if (edition.Status != EditionStatus.Scheduled)
            return WorkflowRefusals.NotFromHere(edition.Status, loaded.Workflow.StepOf(edition.Step));
        var reasons = EditionChecks.Completeness(loaded, operation.Now).ToList();
        if (CorrectionNotes.WhyNotPublic(loaded) is { } gone) reasons.Add(gone);
        if (reasons.Count > 0) return reasons;
        var approver = await operation.Db.Users.Where(u => u.Id == edition.ApprovedById).Select(u => u.DisplayName).FirstOrDefaultAsync();
        schedule.Stand(ScheduleState.Done, operation.Now);
        await goPublic.DoAsync(operation, loaded, edition.ApprovedById);
        operation.Record("content.published", Subject.Item(edition.ItemId), $"Đăng “{edition.Title}” (bản {edition.Number}) theo giờ hẹn "
            + $"{WardClock.Say(schedule.At)}, do {approver ?? schedule.SetByName} duyệt lúc {WardClock.Say(edition.ApprovedAt ?? schedule.CreatedAt)}.",
            edition.Id);
        return true;
    }

    private async Task<Outcome<bool>> EndAsync(Operation operation, EditionSchedule schedule, LoadedEdition loaded)
    {
        if (loaded.Edition.Status != EditionStatus.Published)
            return WorkflowRefusals.NotFromHere(loaded.Edition.Status, loaded.Workflow.StepOf(loaded.Edition.Step));
        schedule.Stand(ScheduleState.Done, operation.Now);
        loaded.Edition.End();
        foreach (var room in rooms) await room.EndedAsync(operation, loaded);
        operation.Record("content.ended", Subject.Item(schedule.ItemId), $"Ngừng hiển thị “{loaded.Edition.Title}” vì đã hết hạn hiển thị "
            + $"({WardClock.Say(schedule.At)}, do {schedule.SetByName} đặt). Nội dung vẫn được lưu.", loaded.Edition.Id);
        return true;
    }

    private static Task<EditionSchedule?> WaitingAsync(Operation operation, int id) =>
        operation.Db.EditionSchedules.AsTracking().SingleOrDefaultAsync(s => s.Id == id && s.State == ScheduleState.Waiting);

    /// <summary>An end belongs to the item: what is live by then ends.</summary>
    private static async Task<int> EditionOfAsync(Operation operation, EditionSchedule schedule) => schedule.Kind == ScheduleKind.Appear ? schedule.EditionId
        : await operation.Db.Items.Where(i => i.Id == schedule.ItemId).Select(i => i.LiveEditionId).SingleAsync() ?? schedule.EditionId;
}
