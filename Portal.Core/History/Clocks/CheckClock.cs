namespace Portal.Core.History.Clocks;

/// <summary>Looks at the machine's clock for health and console. Asked at the start, it begins the process's own count.</summary>
public sealed class CheckClock(PortalDbFactory factory, WardClock clock)
{
    /// <summary>Null where nothing is wrong.</summary>
    public async Task<ClockDoubt?> ExecuteAsync()
    {
        await using var db = factory.Create(portalId: null);
        return await ClockOfOperation.DoubtAsync(db, clock);
    }
}
