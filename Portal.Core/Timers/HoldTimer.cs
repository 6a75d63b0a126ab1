namespace Portal.Core.Timers;

/// <summary>
/// Takes a timer for this node, by one conditional update: of two that ask at once one row changes for one. It is free when nobody holds it, when its holder
/// has not renewed in time, and when it is held for longer than anybody can hold it (the clock was set back since).
/// </summary>
public sealed class HoldTimer(PortalDbFactory factory, WardClock clock)
{
    /// <summary>So long after its holder's death another takes over.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromSeconds(15);

    /// <summary>More than the clocks of two nodes differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Takes or renews it; false where another node has it.</summary>
    public async Task<bool> TakeAsync(string name, Guid holder)
    {
        var now = clock.UtcNow;
        var (until, farthest) = (now + Holds, now + Holds + Skew);
        await using var db = factory.Create(portalId: null);
        var free = db.TimerLeases.Where(t => t.Name == name
            && (t.HolderId == null || t.HolderId == holder || t.HeldUntil <= now || t.HeldUntil > farthest));
        if (await HoldAsync(free, holder, until, now)) return true;
        if (await db.TimerLeases.AnyAsync(t => t.Name == name)) return false;
        db.TimerLeases.Add(new TimerLease { Name = name, HolderId = holder, HeldUntil = until, RanAt = now });
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException lost) when (LostRace.Is(lost))
        {
            return false;
        }
    }

    /// <summary>Gives it back, so that the next process need not wait.</summary>
    public async Task LeaveAsync(string name, Guid holder)
    {
        await using var db = factory.Create(portalId: null);
        await db.TimerLeases.Where(t => t.Name == name && t.HolderId == holder).ExecuteUpdateAsync(set => set
            .SetProperty(t => t.HolderId, (Guid?)null).SetProperty(t => t.HeldUntil, (DateTime?)null));
    }

    private static async Task<bool> HoldAsync(IQueryable<TimerLease> free, Guid holder, DateTime until, DateTime now) =>
        await free.ExecuteUpdateAsync(set => set.SetProperty(t => t.HolderId, holder).SetProperty(t => t.HeldUntil, until).SetProperty(t => t.RanAt, now)) == 1;
}
