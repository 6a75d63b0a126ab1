using Portal.Core.History.Security;

namespace Portal.Core.History;

/// <summary>The state of one portal's chain: how many lines, the hash of the last, and where it first breaks, if it does.</summary>
public sealed record ChainState(string PortalId, long Lines, string Hash, string? Broken);

/// <summary>Walks every portal's history and the security log and recomputes each hash: an altered, missing or inserted line shows, a cut end too.</summary>
public sealed class VerifyHistory(PortalDbFactory factory)
{
    public async Task<IReadOnlyList<ChainState>> ExecuteAsync(CancellationToken cancel = default)
    {
        await using var all = factory.Create(portalId: null);
        var states = new List<ChainState>();
        foreach (var id in await all.PortalIds.ToListAsync(cancel))
        {
            await using var db = factory.Create(id);
            states.Add(await WalkAsync(db, id, cancel));
        }
        states.Add(await VerifySecurityLog.ExecuteAsync(all, cancel));
        return states;
    }

    private static async Task<ChainState> WalkAsync(PortalDbContext db, string portalId, CancellationToken cancel)
    {
        var end = new ChainEnd(await HeadAsync(db, cancel));
        long count = 0;
        var hash = HistoryEntry.FirstHash;
        await foreach (var line in db.History.AsNoTracking().OrderBy(h => h.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (line.Sequence != count) return new(portalId, count, hash, $"line {count} is missing (found {line.Sequence})");
            if (line.PreviousHash != hash || line.ComputeHash() != line.Hash) return new(portalId, count, hash, $"line {count} was altered");
            hash = line.Hash;
            end.Pass(count, hash);
        }
        return new(portalId, count, hash, end.Trouble(new(count, hash), await HeadAsync(db, cancel)));
    }

    private static async Task<RecordedHead> HeadAsync(PortalDbContext db, CancellationToken cancel) =>
        await db.HistoryHeads.Select(h => new RecordedHead(h.Lines, h.Hash)).SingleOrDefaultAsync(cancel) ?? new(0, HistoryEntry.FirstHash);
}
