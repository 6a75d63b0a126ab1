namespace Portal.Core.History.Clocks;

/// <summary>
/// Whether the machine's clock can be believed: it may not lie behind the last line written, nor a day and more before the database server's clock. Where
/// the database is a file on this machine, the process's own count of time stands for the server's; it knows of no jump from before it began.
/// </summary>
public static class ClockOfOperation
{
    /// <summary>Asked by every act whose day counts, last of its reasons: payment, approval, publication.</summary>
    public static async Task<Refusal?> WhyNotNowAsync(this Operation operation) => (await DoubtAsync(operation.Db, operation.Clock))?.Refusal;

    internal static async Task<ClockDoubt?> DoubtAsync(PortalDbContext db, WardClock clock)
    {
        if (clock.IsTold) return null;
        var now = clock.UtcNow;
        if (await LastLineAsync(db) is { } last && now < last - ClockDoubt.Tolerance) return new(now, last, ClockWitness.LastLine);
        var count = db.Remembered.Of<SteadyCount>();
        if (await db.ServerTimeAsync() is { } server)
            return (now - server).Duration() > ClockDoubt.MostAhead ? new(now, server, ClockWitness.Server) : null;
        // Begins with the first look that finds nothing, at the start
        var counted = count.At(now, clock);
        return now > counted + ClockDoubt.MostAhead ? new(now, counted, ClockWitness.SteadyCount) : null;
    }

    /// <summary>The newest line of all, unless somebody has said that lines until then are wrong and the clock is right.</summary>
    private static async Task<DateTime?> LastLineAsync(PortalDbContext db)
    {
        // Past the portals' filter: the clock is one for all of them
        var history = await db.HistoryHeads.IgnoreQueryFilters().MaxAsync(h => h.LastAt);
        var security = await db.SecurityHeads.MaxAsync(h => h.LastAt);
        var last = history > security || security is null ? history : security;
        return last is not null && await db.ClockMarks.MaxAsync(m => (DateTime?)m.LinesUntilAt) is { } forgiven && last <= forgiven ? null : last;
    }
}

/// <summary>What time it must be by this process's own count.</summary>
internal sealed class SteadyCount
{
    private readonly Lock gate = new();
    private (DateTime At, long Mark)? begun;

    public DateTime At(DateTime now, WardClock clock)
    {
        lock (gate)
        {
            begun ??= (now, clock.Mark());
            return begun.Value.At + clock.Since(begun.Value.Mark);
        }
    }

    /// <summary>Begins anew: somebody has said that the clock is right.</summary>
    public void Begin(DateTime now, WardClock clock)
    {
        lock (gate) begun = (now, clock.Mark());
    }
}
