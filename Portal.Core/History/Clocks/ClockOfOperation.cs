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
        var mark = await db.ClockMarks.AsNoTracking().SingleOrDefaultAsync();
        if (await LastLineAsync(db, mark) is { } last && now < last - ClockDoubt.Tolerance) return new(now, last, ClockWitness.LastLine);
        var count = db.Remembered.Of<SteadyCount>();
        if (await db.ServerTimeAsync() is { } server)
            return (now - server).Duration() > ClockDoubt.MostAhead ? new(now, server, ClockWitness.Server) : null;
        // Begins with the first look that finds nothing, at the start
        var counted = count.At(now, mark?.ConfirmedAt, clock);
        return now > counted + ClockDoubt.MostAhead ? new(now, counted, ClockWitness.SteadyCount) : null;
    }

    /// <summary>The newest line of all, unless somebody has said that lines until then are wrong and the clock is right.</summary>
    private static async Task<DateTime?> LastLineAsync(PortalDbContext db, ClockMark? mark)
    {
        // Past the portals' filter: the clock is one for all of them
        var history = await db.HistoryHeads.IgnoreQueryFilters().MaxAsync(h => h.LastAt);
        var security = await db.SecurityHeads.MaxAsync(h => h.LastAt);
        var last = history > security || security is null ? history : security;
        return last <= mark?.LinesUntilAt ? null : last;
    }
}

/// <summary>
/// What time it must be by this process's own count and the time the machine was suspended. Once somebody has said that the clock is right, here or in
/// another process, it begins anew: nothing need be started again.
/// </summary>
internal sealed class SteadyCount
{
    private readonly Lock gate = new();
    private (DateTime At, long Mark, TimeSpan Asleep, DateTime? Confirmed)? begun;

    public DateTime At(DateTime now, DateTime? confirmed, WardClock clock)
    {
        lock (gate)
        {
            if (begun is null || begun.Value.Confirmed != confirmed) begun = (now, clock.Mark(), clock.Asleep(), confirmed);
            var slept = clock.Asleep() - begun.Value.Asleep;
            return begun.Value.At + clock.Since(begun.Value.Mark) + (slept > TimeSpan.Zero ? slept : TimeSpan.Zero);
        }
    }
}
