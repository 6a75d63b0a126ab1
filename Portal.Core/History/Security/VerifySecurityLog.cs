namespace Portal.Core.History.Security;

/// <summary>Walks the security log like a portal's history, from where it was cut; the cut itself must be told by a line that is left.</summary>
internal static class VerifySecurityLog
{
    public static async Task<ChainState> ExecuteAsync(PortalDbContext db, CancellationToken cancel)
    {
        var head = await db.SecurityHeads.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new SecurityHead();
        var (count, hash) = (head.CutLines, head.CutHash);
        var told = head.CutLines == 0 && head.CutHash == HistoryEntry.FirstHash;
        var seal = CutSecurityLog.Seal(head.CutLines, head.CutHash);
        await foreach (var line in db.SecurityLog.AsNoTracking().OrderBy(l => l.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (line.Sequence != count) return State(count, hash, $"line {count} is missing (found {line.Sequence})");
            if (line.PreviousHash != hash || line.ComputeHash() != line.Hash) return State(count, hash, $"line {count} was altered");
            hash = line.Hash;
            told |= line.Action == CutSecurityLog.Action && line.Sentence.EndsWith(seal, StringComparison.Ordinal);
        }
        if (head.Lines != count) return State(count, hash, $"{head.Lines} lines were written, {count} are there");
        if (head.Hash != hash) return State(count, hash, "the head was altered");
        return State(count, hash, told ? null : $"it begins after line {head.CutLines}, and no line tells of that cut");
    }

    private static ChainState State(long lines, string hash, string? broken) => new(SecurityHead.Name, lines, hash, broken);
}
