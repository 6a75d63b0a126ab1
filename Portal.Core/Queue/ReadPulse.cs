namespace Portal.Core.Queue;

/// <summary>
/// How far each portal's history has come, told across portals to a node that wants to know where something happened. Every change that moves work writes a
/// line of history in its own transaction, so this one number is all that need be asked, and it tells nothing of what happened.
/// </summary>
public sealed class ReadPulse(PortalDbFactory factory)
{
    /// <summary>Lines by portal; a portal in which nothing happened yet is not among them.</summary>
    public async Task<IReadOnlyDictionary<string, long>> ExecuteAsync(CancellationToken stop = default)
    {
        await using var db = factory.Create(portalId: null);
        // Past the portals' filter: one question a second for all of them
        return await db.HistoryHeads.IgnoreQueryFilters().Select(h => new { h.PortalId, h.Lines }).ToDictionaryAsync(h => h.PortalId, h => h.Lines, stop);
    }
}
