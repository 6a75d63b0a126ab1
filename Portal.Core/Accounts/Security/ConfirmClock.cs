using Portal.Core.History.Clocks;
using Portal.Core.History.Security;

namespace Portal.Core.Accounts.Security;

/// <summary>
/// Says that the clock is right now, whatever lines say that a clock running ahead has written. Weighty acts go on; the lines stay as they are, and new
/// ones carry the last one's time until the clock has passed it. Done by the operator, or by whoever runs a portal with none above it, after a proof.
/// </summary>
public sealed class ConfirmClock(PortalStore store)
{
    /// <summary>Returns until when lines lie ahead, or the time of now.</summary>
    public Task<Outcome<DateTime>> ExecuteAsync() => store.WriteSharedAsync<DateTime>(async operation =>
    {
        if (!await operation.MayConfirmAsync()) return AccessRefusals.NotAllowed;
        if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
        var db = operation.Db;
        // Past the portals' filter: the clock is one for all of them
        var history = await db.HistoryHeads.IgnoreQueryFilters().MaxAsync(h => h.LastAt);
        var security = await db.SecurityHeads.MaxAsync(h => h.LastAt);
        var until = new[] { history, security, operation.Now }.Max()!.Value;
        if (await db.ClockMarks.AsTracking().SingleOrDefaultAsync() is not { } mark) db.ClockMarks.Add(mark = new ClockMark());
        (mark.LinesUntilAt, mark.ConfirmedAt) = (until, operation.Now);
        operation.Note(new("clock.confirmed",
            $"Xác nhận đồng hồ máy chủ đúng: {WardClock.Say(operation.Now)}. Các dòng đã ghi mang giờ đến {WardClock.Say(until)} giữ nguyên."));
        return until;
    });
}
