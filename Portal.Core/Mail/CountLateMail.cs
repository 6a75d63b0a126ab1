namespace Portal.Core.Mail;

/// <summary>How much mail was given up, and how much waits for more than an hour, over all portals: for health.</summary>
public sealed class CountLateMail(PortalDbFactory factory, WardClock clock)
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    public async Task<(int GivenUp, int Waiting)> ExecuteAsync()
    {
        await using var db = factory.Create(portalId: null);
        var before = clock.UtcNow - Late;
        // Across portals: a number, no row
        var counts = await db.OutboxMessages.IgnoreQueryFilters()
            .Where(m => m.State == OutboxState.GivenUp || m.State == OutboxState.Waiting && m.CreatedAt < before)
            .GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return (counts.Where(c => c.Key == OutboxState.GivenUp).Sum(c => c.Count), counts.Where(c => c.Key == OutboxState.Waiting).Sum(c => c.Count));
    }
}
