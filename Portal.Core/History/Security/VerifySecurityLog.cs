namespace Portal.Core.History.Security;

/// <summary>Walks the security log like a portal's history, from where it was cut; the cut itself must be told by a line that is left.</summary>
internal static class VerifySecurityLog
{
    /// <summary>Cut while it is walked it is walked again: what is missing then was taken in order.</summary>
    private const int MostWalks = 3;

    public static async Task<ChainState> ExecuteAsync(PortalDbContext db, CancellationToken cancel)
    {
        for (var walk = 1; ; walk++)
        {
            var head = await HeadAsync(db, cancel);
            var state = await WalkAsync(db, head, cancel);
            if (state.Broken is null || walk == MostWalks || (await HeadAsync(db, cancel)).CutLines == head.CutLines) return state;
        }
    }

    private static async Task<ChainState> WalkAsync(PortalDbContext db, SecurityHead head, CancellationToken cancel)
    {
        var end = new ChainEnd(new(head.Lines, head.Hash));
        var (count, hash) = (head.CutLines, head.CutHash);
        end.Pass(count, hash);
        var told = head.CutLines == 0 && head.CutHash == HistoryEntry.FirstHash;
        var seal = CutSecurityLog.Seal(head.CutLines, head.CutHash);
        await foreach (var line in db.SecurityLog.AsNoTracking().OrderBy(l => l.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (line.Sequence != count) return State(count, hash, $"line {count} is missing (found {line.Sequence})");
            if (line.PreviousHash != hash || line.ComputeHash() != line.Hash) return State(count, hash, $"line {count} was altered");
            hash = line.Hash;
            end.Pass(count, hash);
            told |= line.Action == CutSecurityLog.Action && line.Sentence.EndsWith(seal, StringComparison.Ordinal);
        }
        var now = await HeadAsync(db, cancel);
        if (end.Trouble(new(count, hash), new(now.Lines, now.Hash)) is { } trouble) return State(count, hash, trouble);
        return State(count, hash, told ? null : $"it begins after line {head.CutLines}, and no line tells of that cut");
    }

    private static async Task<SecurityHead> HeadAsync(PortalDbContext db, CancellationToken cancel) =>
        await db.SecurityHeads.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new SecurityHead();

    private static ChainState State(long lines, string hash, string? broken) => new(SecurityHead.Name, lines, hash, broken);
}
