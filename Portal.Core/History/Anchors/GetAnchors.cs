using Portal.Core.History.Security;
using Portal.Core.Roles;

namespace Portal.Core.History.Anchors;

/// <summary>The anchors of one moment.</summary>
public sealed record AnchorsOfDay(DateTime At, IReadOnlyList<Anchor> Anchors)
{
    public DateOnly Day => WardClock.DayOf(At);

    /// <summary>As they are copied, a line each.</summary>
    public string Text => string.Join('\n', Anchors.Select(a => a.Text));
}

/// <summary>
/// The heads of all chains, of every portal and of the security log, for whoever may see the diary: a hash tells nothing of what the lines
/// say, and the more people keep one the less can be rewritten.
/// </summary>
public sealed class GetAnchors(PortalStore store)
{
    public Task<Outcome<AnchorsOfDay>> ExecuteAsync() => store.ReadAsync<Outcome<AnchorsOfDay>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeHistory)) return AccessRefusals.NotAllowed;
        // Past the portals' filter: of each chain only how far it has come
        var heads = await operation.Db.HistoryHeads.IgnoreQueryFilters().OrderBy(h => h.PortalId)
            .Select(h => new { h.PortalId, h.Lines, h.Hash }).ToListAsync();
        var log = await operation.Db.SecurityHeads.SingleOrDefaultAsync();
        var anchors = heads.Select(h => Anchor.Of(h.PortalId, h.Lines, h.Hash)).ToList();
        if (log is not null) anchors.Add(Anchor.Of(SecurityHead.Name, log.Lines, log.Hash));
        return new AnchorsOfDay(operation.Now, anchors);
    });
}
