namespace Portal.Core.History.Security;

/// <summary>
/// A stretch without a line that is longer than any office is closed is what a clock set ahead leaves behind, also while the machine was off and nobody
/// could be asked: by its time all lines are old. Nothing is cut past it until somebody has said since that the clock is right.
/// </summary>
internal static class SilentLog
{
    public static DateTime KeptSince(this Operation operation, SecurityRules rules) => WardClock.StartOf(operation.Today.AddMonths(-rules.KeepMonths));

    /// <summary>Null also where nothing is old enough to be cut.</summary>
    public static async Task<Refusal?> WhyNotCutAsync(this Operation operation, SecurityRules rules)
    {
        var (db, since) = (operation.Db, operation.KeptSince(rules));
        return await db.SecurityLog.Where(l => l.At < since).MaxAsync(l => (DateTime?)l.At) is { } last
            && await SilenceAsync(db, rules, last, operation.Now) is { } silence ? Silent(silence.From, silence.Until) : null;
    }

    private static Refusal Silent(DateTime from, DateTime until) => new("security-log.silent",
        $"Nhật ký an toàn không có dòng nào từ {WardClock.Say(from)} đến {WardClock.Say(until)}, có thể vì đồng hồ máy chủ đã chạy trước, nên chưa bỏ dòng cũ "
        + "nào. Hãy xem lại đồng hồ rồi xác nhận ở trang Nhật ký an toàn.");

    /// <summary>The first such stretch from the last line to be cut until now; walked by the longest steps that are allowed.</summary>
    private static async Task<(DateTime From, DateTime Until)?> SilenceAsync(PortalDbContext db, SecurityRules rules, DateTime at, DateTime now)
    {
        var confirmed = await db.ClockMarks.MaxAsync(m => (DateTime?)m.ConfirmedAt);
        while (at.AddDays(rules.SilentDays) is var reach && reach < now)
        {
            if (await db.SecurityLog.Where(l => l.At > at && l.At <= reach).MaxAsync(l => (DateTime?)l.At) is { } next)
            {
                at = next;
                continue;
            }
            var until = await db.SecurityLog.Where(l => l.At > at).MinAsync(l => (DateTime?)l.At);
            if (until is null || confirmed is null || confirmed < until) return (at, until ?? now);
            at = until.Value;
        }
        return null;
    }
}
