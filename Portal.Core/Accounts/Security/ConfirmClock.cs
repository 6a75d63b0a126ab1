using Portal.Core.History.Security;

namespace Portal.Core.History.Clocks;

/// <summary>
/// Says that the clock is right now, whatever lines say that a clock running ahead has written. Weighty acts go on; the lines stay as they are, and new
/// ones carry the last one's time until the clock has passed it. A running back-office is started again afterwards.
/// </summary>
public sealed class ConfirmClock(PortalStore store)
{
    /// <summary>Only the system may. Returns until when lines lie ahead, or the time of now.</summary>
    public Task<Outcome<DateTime>> ExecuteAsync() => store.WithoutPortal().WriteAsync<DateTime>(async operation =>
    {
        if (!operation.Actor.IsSystem) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        // Past the portals' filter: the clock is one for all of them
        var history = await db.HistoryHeads.IgnoreQueryFilters().MaxAsync(h => h.LastAt);
        var security = await db.SecurityHeads.MaxAsync(h => h.LastAt);
        var until = new[] { history, security, operation.Now }.Max()!.Value;
        if (await db.ClockMarks.AsTracking().SingleOrDefaultAsync() is not { } mark) db.ClockMarks.Add(mark = new ClockMark());
        (mark.LinesUntilAt, mark.ConfirmedAt) = (until, operation.Now);
        db.Remembered.Of<SteadyCount>().Begin(operation.Now, operation.Clock);
        operation.Note(new("clock.confirmed",
            $"Xác nhận đồng hồ máy chủ đúng: {WardClock.Say(operation.Now)}. Các dòng đã ghi mang giờ đến {WardClock.Say(until)} giữ nguyên."));
        return until;
    });
}
